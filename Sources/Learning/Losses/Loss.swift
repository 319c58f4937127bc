import Calculus
import Formulas

/// How far an example's outputs are from its targets, written once as arithmetic.
package struct Loss: CatalogEntry {
    /// How classes become targets.
    package enum Coding: Sendable {
        /// 0 and 1: one output for two classes, else one output a class.
        case zeroOne
        /// −1 and 1.
        case plusMinusOne
        /// One output a class, always.
        case oneHot
    }

    /// What a loss is computed from, one term an output.
    package struct Arguments {
        /// The output layer before its activation, z.
        package let weightedSums: [Term]
        package let outputs: [Term]
        package let targets: [Term]
        /// The number of the output layer, for symbols of its values.
        package let layer: Int?

        package init(weightedSums: [Term], outputs: [Term], targets: [Term], layer: Int? = nil) {
            self.weightedSums = weightedSums
            self.outputs = outputs
            self.targets = targets
            self.layer = layer
        }
    }

    package let name: String
    package let summary: String
    package let settings: [Setting]
    package let coding: Coding
    /// The activation that the output layer must have, where the loss is written on its weighted sums.
    package let requiredActivation: String?
    private let formula: @Sendable (Arguments) -> [Term]

    init(
        _ name: String, _ summary: String, coding: Coding, requiredActivation: String? = nil,
        reductions: [Reduction] = Reduction.allCases, _ formula: @escaping @Sendable (Arguments) -> [Term]
    ) {
        self.name = name
        self.summary = summary
        self.coding = coding
        self.requiredActivation = requiredActivation
        self.formula = formula
        settings = [
            Setting(
                "reduction", .choice(reductions.map(\.rawValue)),
                default: reductions.first.map { .choice($0.rawValue) },
                "over the outputs of one example; over the examples of a batch it is always the mean")
        ]
    }

    /// The loss of one example: its outputs' shares, reduced.
    package func callAsFunction(_ arguments: Arguments, _ settings: Settings) -> Term? {
        let reduction = settings.choice("reduction").flatMap(Reduction.init(rawValue:)) ?? .mean
        let shares = formula(arguments)
        return sum(shares).map { reduction.factor(outputs: shares.count) * $0 }
    }

    /// Every loss that a lesson can name.
    package static let catalog = Catalog<Loss>([
        .squaredError, .binaryCrossEntropy, .crossEntropy, .hinge,
    ])
}

/// How the shares of an example's outputs become one number.
package enum Reduction: String, CaseIterable, Sendable {
    case mean, sum
    case halfSum = "half_sum"

    func factor(outputs: Int) -> Double {
        switch self {
        case .mean: 1 / Double(max(outputs, 1))
        case .sum: 1
        case .halfSum: 0.5
        }
    }
}

/// The name and symbol of one of a row of values: `e[2]`, e₂.
func indexed(_ letter: String, _ index: Int, _ role: Symbol.Role) -> Name {
    Name("\(letter)[\(index)]", .symbol(Symbol(letter, [String(index)], role: role)))
}
