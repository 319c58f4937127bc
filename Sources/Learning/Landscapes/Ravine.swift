import Calculus

extension Landscape {
    /// A quadratic bowl 25 times steeper across than along: its condition number is 25.
    static let ravine = Landscape(
        "ravine", "½(x² + 25y²), a long narrow bowl", minima: [(0, 0)], window: (-10...10, -4...4)
    ) { x, y in
        0.5 * (square(x) + 25 * square(y))
    }
}
