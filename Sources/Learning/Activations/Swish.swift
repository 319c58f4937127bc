import Calculus

extension Activation {
    /// z · σ(z), also called SiLU (Ramachandran and others 2017).
    static let swish = Activation("swish", "z · σ(z), also called SiLU") { z, _ in
        z * Calculus.sigmoid(z)
    }
}
