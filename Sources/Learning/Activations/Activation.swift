import Calculus

/// What a neuron does with its weighted sum, written once as arithmetic; slope, formula and steps follow from it.
package struct Activation: CatalogEntry {
    package let name: String
    package let summary: String
    package let settings: [Setting]
    /// Whether it works on each unit alone; softmax needs the whole layer.
    package let isElementwise: Bool
    /// Whether it is 0 with slope 0 on one side, so that a unit can die there.
    package let hasFlatSide: Bool
    private let share: (@Sendable (_ activation: Double) -> Double)?
    private let formula: @Sendable (_ weightedSums: [Term], Settings) -> [Term]

    /// An activation of each unit alone.
    ///
    /// - Parameter slopeShare: of one that flattens out at both ends, its slope as a share of the steepest, told from
    ///   the activation.
    init(
        _ name: String, _ summary: String, settings: [Setting] = [], hasFlatSide: Bool = false,
        slopeShare: (@Sendable (_ activation: Double) -> Double)? = nil,
        _ formula: @escaping @Sendable (_ z: Term, Settings) -> Term
    ) {
        self.name = name
        self.summary = summary
        self.settings = settings
        isElementwise = true
        self.hasFlatSide = hasFlatSide
        share = slopeShare
        self.formula = { sums, settings in sums.map { formula($0, settings) } }
    }

    /// An activation of a whole layer.
    init(layer name: String, _ summary: String, _ formula: @escaping @Sendable (_ z: [Term]) -> [Term]) {
        self.name = name
        self.summary = summary
        settings = []
        isElementwise = false
        hasFlatSide = false
        share = nil
        self.formula = { sums, _ in formula(sums) }
    }

    /// The activations of a layer's weighted sums, one each.
    package func callAsFunction(_ weightedSums: [Term], _ settings: Settings) -> [Term] {
        formula(weightedSums, settings)
    }

    /// The slope where the activation is `value`, as a share of the steepest; nil for one that does not flatten out at
    /// both ends.
    package func slopeShare(_ value: Double) -> Double? { share?(value) }

    /// Every activation that a lesson can name.
    package static let catalog = Catalog<Activation>([
        .linear, .sigmoid, .tanh, .relu, .leakyReLU, .elu, .softplus, .gelu, .swish, .softmax,
    ])
}
