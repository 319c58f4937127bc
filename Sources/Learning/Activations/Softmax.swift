import Calculus

extension Activation {
    /// aₖ = e^zₖ / Σ e^zⱼ, written as e^(zₖ − log Σ e^zⱼ) so that it never overflows.
    static let softmax = Activation(layer: "softmax", "e^zₖ / Σ e^zⱼ: shares that add up to 1") { z in
        guard let total = logSumExp(z) else { return [] }
        return z.map { exp($0 - total) }
    }
}
