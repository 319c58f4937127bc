import Calculus

extension Landscape {
    /// Rosenbrock 1960: a curved valley, easy to find and hard to follow.
    static let rosenbrock = Landscape(
        "rosenbrock", "(1 − x)² + 100(y − x²)², a curved valley", minima: [(1, 1)],
        window: (-2...2, -1...3)
    ) { x, y in
        square(1 - x) + 100 * square(y - square(x))
    }
}
