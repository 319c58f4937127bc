import Calculus

extension Activation {
    /// The logistic function σ(z) = 1/(1 + e^−z), between 0 and 1.
    static let sigmoid = Activation(
        "sigmoid", "1/(1 + e^−z), between 0 and 1", slopeShare: { 4 * $0 * (1 - $0) }
    ) { z, _ in Calculus.sigmoid(z) }
}
