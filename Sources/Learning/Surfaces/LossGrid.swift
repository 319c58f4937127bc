/// The loss at the crossings of a regular grid over a part of a plane.
package struct LossGrid: Sendable {
    package let field: LossField
    package let window: PlaneWindow
    package let columns: Int
    package let rows: Int
    /// Row by row; the first row is the top one, where `up` is largest.
    package let values: [Double]

    /// - Parameters:
    ///   - columns: crossings in a row, at least 2.
    ///   - rows: crossings in a column, at least 2.
    package init(_ field: LossField, over window: PlaneWindow, columns: Int, rows: Int) {
        self.field = field
        self.window = window
        self.columns = max(columns, 2)
        self.rows = max(rows, 2)
        let places = (0..<self.rows).flatMap { row in
            (0..<max(columns, 2)).map { column in
                window.place(
                    Double(column) / Double(max(columns, 2) - 1), Double(row) / Double(max(rows, 2) - 1))
            }
        }
        values = field.values(at: places)
    }

    /// The place at a column and a row, also between crossings.
    package func place(column: Double, row: Double) -> ParameterPlane.Point {
        window.place(column / Double(columns - 1), row / Double(rows - 1))
    }
}

/// The part of a plane that is looked at.
package struct PlaneWindow: Sendable, Hashable {
    package let across: ClosedRange<Double>
    package let up: ClosedRange<Double>

    package init(across: ClosedRange<Double>, up: ClosedRange<Double>) {
        self.across = across
        self.up = up
    }

    /// The place at shares of the width and, from the top, of the height; exact at the borders.
    package func place(_ right: Double, _ down: Double) -> ParameterPlane.Point {
        .init(
            across.lowerBound * (1 - right) + across.upperBound * right,
            up.upperBound * (1 - down) + up.lowerBound * down)
    }

    /// The shares of the width and, from the top, of the height at which a place lies.
    package func shares(of point: ParameterPlane.Point) -> (right: Double, down: Double) {
        (
            (point.across - across.lowerBound) / (across.upperBound - across.lowerBound),
            (up.upperBound - point.up) / (up.upperBound - up.lowerBound)
        )
    }

    /// The width by the height.
    package var ratio: Double {
        (across.upperBound - across.lowerBound) / (up.upperBound - up.lowerBound)
    }

    package func contains(_ point: ParameterPlane.Point) -> Bool {
        across.contains(point.across) && up.contains(point.up)
    }

    /// The window widened on one side until its width is `ratio` times its height.
    package func widened(to ratio: Double) -> PlaneWindow {
        let width = across.upperBound - across.lowerBound
        let height = up.upperBound - up.lowerBound
        func wider(_ range: ClosedRange<Double>, to span: Double) -> ClosedRange<Double> {
            let middle = (range.lowerBound + range.upperBound) / 2
            return middle - span / 2...middle + span / 2
        }
        return width < height * ratio
            ? PlaneWindow(across: wider(across, to: height * ratio), up: up)
            : PlaneWindow(across: across, up: wider(up, to: width / ratio))
    }
}
