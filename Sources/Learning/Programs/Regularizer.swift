import Calculus
import Formulas

/// A penalty on the weights, added to the loss: λ₁ Σ|w| + λ₂/2 Σw².
package struct Regularizer: Sendable, Hashable {
    package let l1: Double
    package let l2: Double

    package init(l1: Double = 0, l2: Double = 0) {
        self.l1 = l1
        self.l2 = l2
    }

    /// The penalty as a term; nil when there is none.
    func write(weights: [Term], into builder: ProgramBuilder) -> Term? {
        func strength(_ index: Int, _ value: Double) -> Term {
            let symbol = Symbol("λ", ["\(index)"], role: .setting)
            return builder.constant(value, Name("l\(index)", .symbol(symbol)))
        }
        var parts: [Term] = []
        if l1 != 0, let total = sum(weights.map(abs)) { parts.append(strength(1, l1) * total) }
        if l2 != 0, let total = sum(weights.map(square)) { parts.append(strength(2, l2) * 0.5 * total) }
        return sum(parts)?.named(Name("penalty", .letter("R", role: .loss)))
    }
}
