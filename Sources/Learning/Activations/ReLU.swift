import Calculus

extension Activation {
    /// The rectified linear unit (Nair and Hinton 2010); its slope at 0 is 0.
    static let relu = Activation("relu", "max(z, 0)", hasFlatSide: true) { z, _ in max(z, 0) }
}
