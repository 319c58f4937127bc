import Calculus

extension Landscape {
    /// Beale 1958: flat plains and steep corners.
    static let beale = Landscape(
        "beale", "(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²", minima: [(3, 0.5)],
        window: (-4.5...4.5, -4.5...4.5)
    ) { x, y in
        square(1.5 - x + x * y) + square(2.25 - x + x * square(y)) + square(2.625 - x + x * (square(y) * y))
    }
}
