/// Numbers at the crossings of a regular grid, to find lines of equal height in: marching squares
/// (Lorensen and Cline 1987, in two dimensions).
package struct ContourGrid: Hashable, Sendable {
    /// Crossings in a row, two at least.
    package let columns: Int
    package let rows: Int
    /// Row by row.
    package let values: [Double]

    /// Nil unless there are `columns` × `rows` numbers, two at least each way.
    package init?(columns: Int, rows: Int, values: [Double]) {
        guard columns > 1, rows > 1, values.count == columns * rows else { return nil }
        self.columns = columns
        self.rows = rows
        self.values = values
    }

    /// The lines on which the numbers are `level`, in units of the grid; see `contour`.
    package func lines(at level: Double) -> [[Point]] { contour(at: level).lines }

    /// The contour of a level, in units of the grid: `Point(0, 0)` is the first crossing.
    ///
    /// A line ends on the grid's border, or beside a number that is not finite, or where it began; then its first point is
    /// repeated at its end. Where a cell has two corners above and two below, across, its centre decides which pair belongs
    /// together.
    ///
    /// - Parameter field: the true heights at places between the crossings, to put every point on the level and to know the
    ///   centres; nil takes heights in proportion, and the mean of the corners.
    package func contour(at level: Double, of field: (([Point]) -> [Double])? = nil) -> Contour {
        ContourTrace(self, level: level, field).contour
    }
}

/// Where a height is reached, and the area that lies below it.
package struct Contour: Hashable, Sendable {
    package let level: Double
    /// The lines on which the height is the level.
    package let lines: [[Point]]
    /// Closed outlines of the places below the level, along the border too; those around holes run the other way.
    package let area: [[Point]]

    /// The contour with every line changed, as from the grid to the page.
    package func mapped(_ change: ([Point]) -> [Point]) -> Contour {
        Contour(level: level, lines: lines.map(change), area: area.map(change))
    }
}
