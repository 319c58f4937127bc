import Calculus

extension Landscape {
    /// The plainest saddle: a minimum along x, a maximum along y.
    static let saddle = Landscape("saddle", "x² − y², no minimum", window: (-2...2, -2...2)) { x, y in
        square(x) - square(y)
    }
}
