import Calculus

extension Schedule {
    /// η = η₀ throughout.
    static let constant = Schedule("constant", "the same rate throughout") { $0.rate }
}
