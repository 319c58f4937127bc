import Calculus

extension Activation {
    /// z · Φ(z) with the exact Gaussian distribution function (Hendrycks and Gimpel 2016), not its tanh approximation.
    static let gelu = Activation("gelu", "z · Φ(z), Φ the normal distribution function") { z, _ in
        z * (0.5 * (1 + erf(z * 0.5.squareRoot())))
    }
}
