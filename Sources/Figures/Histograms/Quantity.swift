import Formulas
import Learning
import Scenes

/// What a row of histograms counts.
package enum Quantity: String, CaseIterable, Hashable, Sendable {
    case weights, activations, gradients

    /// The numbers of a layer.
    package func numbers(_ layer: LayerNumbers) -> [Double] {
        switch self {
        case .weights: layer.weights
        case .activations: layer.activations
        case .gradients: layer.weightGradients
        }
    }

    /// The colour of the row's name: that of its marks where they have but one.
    var nameRole: Role { self == .gradients ? .gradient : .ink }

    var symbol: String {
        switch self {
        case .weights: "w"
        case .activations: "a"
        case .gradients: "∂L/∂w"
        }
    }

    private var style: Numeral.Style {
        switch self {
        case .weights: .weight
        case .activations: .activation
        case .gradients: .gradient
        }
    }

    func text(_ value: Double) -> String { Numeral.text(value, style) }

    /// The fill of a bar around a value.
    func fill(_ value: Double) -> Paint {
        self == .gradients ? Paint(.gradientStep(1)) : Paint(.activation(value < 0 ? -0.8 : 0.8))
    }

    /// The outline of a bar around a value, and the tick of a single one.
    func line(_ value: Double) -> Role {
        self == .gradients ? .gradient : value < 0 ? .negative : .positive
    }
}
