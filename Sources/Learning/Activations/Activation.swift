import Calculus

/// What a neuron does with its weighted sum, written once as arithmetic; slope, formula and steps follow from it.
package struct Activation: CatalogEntry {
    package let name: String
    package let summary: String
    package let settings: [Setting]
    /// Whether it works on each unit alone; softmax needs the whole layer.
    package let isElementwise: Bool
    private let formula: @Sendable (_ weightedSums: [Term], Settings) -> [Term]

    /// An activation of each unit alone.
    init(
        _ name: String, _ summary: String, settings: [Setting] = [],
        _ formula: @escaping @Sendable (_ z: Term, Settings) -> Term
    ) {
        self.name = name
        self.summary = summary
        self.settings = settings
        isElementwise = true
        self.formula = { sums, settings in sums.map { formula($0, settings) } }
    }

    /// An activation of a whole layer.
    init(layer name: String, _ summary: String, _ formula: @escaping @Sendable (_ z: [Term]) -> [Term]) {
        self.name = name
        self.summary = summary
        settings = []
        isElementwise = false
        self.formula = { sums, _ in formula(sums) }
    }

    /// The activations of a layer's weighted sums, one each.
    package func callAsFunction(_ weightedSums: [Term], _ settings: Settings) -> [Term] {
        formula(weightedSums, settings)
    }

    /// Every activation that a lesson can name.
    package static let catalog = Catalog<Activation>([
        .linear, .sigmoid, .tanh, .relu, .leakyReLU, .elu, .softplus, .gelu, .swish, .softmax,
    ])
}
