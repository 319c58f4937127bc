import Calculus

extension Activation {
    /// The hyperbolic tangent, between −1 and 1 and centred on 0.
    static let tanh = Activation(
        "tanh", "hyperbolic tangent, between −1 and 1", slopeShare: { 1 - $0 * $0 }
    ) { z, _ in Calculus.tanh(z) }
}
