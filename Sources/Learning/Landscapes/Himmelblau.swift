import Calculus

extension Landscape {
    /// Himmelblau 1972: four minima of equal depth.
    ///
    /// One is exact, three are roots given to double precision.
    static let himmelblau = Landscape(
        "himmelblau", "(x² + y − 11)² + (x + y² − 7)², four equal minima",
        minima: [
            (3, 2), (-2.805118086952745, 3.131312518250573), (-3.779310253377747, -3.283185991286170),
            (3.584428340330492, -1.848126526964404),
        ], window: (-5...5, -5...5)
    ) { x, y in
        square(square(x) + y - 11) + square(x + square(y) - 7)
    }
}
