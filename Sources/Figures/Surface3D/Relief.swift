import Calculus
import Learning
import Scenes

/// A loss surface as heights over a square: low places near 0, high ones near 1.
///
/// Heights stand on a logarithmic scale, so that a valley is seen beside steep walls; the loss itself is not changed.
package struct Relief: Sendable {
    /// Crossings along each side.
    let side: Int
    let levels: ContourLevels
    let window: PlaneWindow
    private let heights: [Double?]
    private let scale: @Sendable (Double) -> Double

    /// The share of the whole height below which the scale is nearly plain: the finest steps of a narrow valley's bottom are
    /// left to the contours.
    private static let flatness = 0.0025

    /// The relief of a view with so many crossings along each side; nil where the loss is the same everywhere.
    package init?(_ view: SurfaceView, side: Int, levels wanted: Int) {
        let grid = LossGrid(view.field, over: view.window, columns: side, rows: side)
        guard let levels = ContourLevels(grid.values, count: wanted) else { return nil }
        let top = grid.values.filter(\.isFinite).max() ?? 0
        let range = top - levels.least
        let offset = max(levels.offset, range * Relief.flatness)
        scale = { Elementary.log1p(max($0 - levels.least, 0) / offset) / Elementary.log1p(range / offset) }
        heights = grid.values.map { [scale] in $0.isFinite ? min(scale($0), 1) : nil }
        self.side = side
        self.levels = levels
        window = view.window
    }

    /// The height of a loss, 0 at the lowest and 1 at the highest.
    func height(of loss: Double) -> Double { scale(loss) }

    /// The height at a crossing, rows counted from the far side; nil where the loss is not finite.
    func height(_ column: Int, _ row: Int) -> Double? { heights[row * side + column] }

    /// The place of a crossing in the box.
    func place(_ column: Int, _ row: Int) -> Camera.Place? {
        height(column, row).map { Camera.Place(x: coordinate(column), y: -coordinate(row), z: $0) }
    }

    private func coordinate(_ index: Int) -> Double { 2 * Double(index) / Double(side - 1) - 1 }

    /// The height of the drawn surface between the crossings; nil outside of it.
    func height(atX x: Double, y: Double) -> Double? {
        let column = (x + 1) / 2 * Double(side - 1)
        let row = (1 - y) / 2 * Double(side - 1)
        guard column >= 0, row >= 0, column <= Double(side - 1), row <= Double(side - 1) else { return nil }
        let (left, top) = (min(Int(column), side - 2), min(Int(row), side - 2))
        let (right, down) = (column - Double(left), row - Double(top))
        guard let a = height(left, top), let b = height(left + 1, top), let c = height(left, top + 1),
            let d = height(left + 1, top + 1)
        else { return nil }
        return (a * (1 - right) + b * right) * (1 - down) + (c * (1 - right) + d * right) * down
    }

    /// Whether the surface stands between a place and the viewer.
    package func hides(_ place: Camera.Place) -> Bool {
        let step = 1 / Double(side - 1)
        let ray = Camera.towardsViewer
        var distance = step
        while distance < 3 {
            let x = place.x + ray.x * distance
            let y = place.y + ray.y * distance
            let sight = place.z + ray.rise * distance
            if sight > 1 || x.magnitude > 1 || y.magnitude > 1 { return false }
            if let height = height(atX: x, y: y), height > sight + 0.012 { return true }
            distance += step
        }
        return false
    }

    /// The place on the surface above a place of the plane; nil outside the window.
    package func place(_ point: ParameterPlane.Point) -> Camera.Place? {
        let shares = window.shares(of: point)
        let (x, y) = (2 * shares.right - 1, 1 - 2 * shares.down)
        return height(atX: x, y: y).map { Camera.Place(x: x, y: y, z: $0) }
    }
}
