import Calculus

extension Landscape {
    /// Rastrigin 1974: a bowl covered with waves, many local minima.
    static let rastrigin = Landscape(
        "rastrigin", "20 + x² − 10 cos 2πx + y² − 10 cos 2πy, many local minima", minima: [(0, 0)],
        window: (-5.12...5.12, -5.12...5.12)
    ) { x, y in
        func wave(_ x: Term) -> Term { square(x) - 10 * cos(2 * Double.pi * x) }
        return 20 + wave(x) + wave(y)
    }
}
