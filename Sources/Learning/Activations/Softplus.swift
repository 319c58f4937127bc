import Calculus

extension Activation {
    /// A smooth ReLU, log(1 + e^z) (Dugas and others 2001).
    static let softplus = Activation("softplus", "log(1 + e^z), a smooth ReLU") { z, _ in
        Calculus.softplus(z)
    }
}
