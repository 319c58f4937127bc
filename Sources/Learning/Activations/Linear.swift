import Calculus

extension Activation {
    /// a = z: no activation, for regression outputs.
    static let linear = Activation("linear", "the weighted sum itself") { z, _ in z }
}
