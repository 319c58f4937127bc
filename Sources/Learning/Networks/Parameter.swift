import Calculus
import Formulas

/// A number that training may change: a weight, a bias, or a coordinate of a landscape.
package struct Parameter: Sendable {
    package let name: Name
    package let initial: Double
    /// Kept as it is: it has no gradient and no update.
    package let isFrozen: Bool
    /// Whether L1 and L2 penalties count it: weights yes, biases no.
    package let isPenalised: Bool
    /// The layer it belongs to, counted from 1; nil for a landscape's coordinates.
    package let layer: Int?
}

extension Name {
    /// `w[l][j][i]`: from input i to unit j of layer l.
    static func weight(_ layer: Int, _ unit: Int, _ input: Int) -> Name {
        let symbol = Symbol("w", ["\(unit)", "\(input)"], layer: layer > 1 ? layer : nil, role: .weight)
        return Name("w[\(layer)][\(unit)][\(input)]", .symbol(symbol))
    }

    static func bias(_ layer: Int, _ unit: Int) -> Name {
        ofUnit("b", layer, unit, .bias)
    }

    static func weightedSum(_ layer: Int, _ unit: Int) -> Name {
        ofUnit("z", layer, unit, .weightedSum)
    }

    static func activation(_ layer: Int, _ unit: Int) -> Name {
        ofUnit("a", layer, unit, .activation)
    }

    private static func ofUnit(_ letter: String, _ layer: Int, _ unit: Int, _ role: Symbol.Role) -> Name {
        let symbol = Symbol(letter, ["\(unit)"], layer: layer > 1 ? layer : nil, role: role)
        return Name("\(letter)[\(layer)][\(unit)]", .symbol(symbol))
    }
}
