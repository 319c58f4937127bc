import Calculus
import Formulas

/// A limit on the gradient before the optimizer sees it, as PyTorch's `clip_grad_norm_` and `clip_grad_value_`.
package enum Clipping: Sendable, Hashable {
    /// The whole gradient is scaled so that its length is at most this (Pascanu and others 2013).
    case norm(Double)
    /// Each component is cut at ± this.
    case value(Double)

    /// The clipped gradient; `gradient` has one lane a parameter.
    func write(_ gradient: Term) -> Term {
        let clipped: Term
        switch self {
        case .norm(let limit):
            let length = sqrt(laneSum(square(gradient))).named(
                Name("norm(g)", .absolute(.letter("g", role: .gradient))))
            clipped = gradient * min(limit / (length + 1e-6), 1)
        case .value(let limit):
            clipped = max(min(gradient, limit), -limit)
        }
        return clipped.named(Name("clipped g", .symbol(Symbol("g", accent: .hat, role: .gradient))))
    }
}
