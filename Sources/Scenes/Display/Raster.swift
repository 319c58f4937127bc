/// A grid of coloured cells, one row after the other from the top: a heat map, a decision map, an image.
package struct Raster: Hashable, Sendable {
    /// What the cells hold, row by row.
    package enum Cells: Hashable, Sendable {
        /// Literal colours, the same in every theme.
        case colours([RGB])
        /// Values between 0 and 1 (−1 and 1 for `activation`) on a ramp of the theme.
        case ramp(Ramp, strength: Double, [Double])

        /// Paints of the theme.
        case paints([Paint])

        /// How many cells there are.
        package var count: Int {
            switch self {
            case .colours(let colours): colours.count
            case .ramp(_, _, let values): values.count
            case .paints(let paints): paints.count
            }
        }
    }

    package let columns: Int
    package let rows: Int
    package let cells: Cells
    package private(set) var rect: Rect
    package private(set) var id: String?
    package private(set) var title: String?

    /// Nil unless there are `columns` × `rows` cells, at least one.
    package init?(
        columns: Int, rows: Int, cells: Cells, rect: Rect, id: String? = nil, title: String? = nil
    ) {
        guard columns > 0, rows > 0, cells.count == columns * rows else { return nil }
        self.columns = columns
        self.rows = rows
        self.cells = cells
        self.rect = rect
        self.id = id
        self.title = title
    }

    /// The same raster without name and title.
    var nameless: Raster {
        var raster = self
        raster.id = nil
        raster.title = nil
        return raster
    }

    /// The same raster elsewhere, under another id.
    func placed(by shift: Point, id: String?) -> Raster {
        var raster = self
        raster.rect = rect.moved(by: shift)
        raster.id = id
        return raster
    }
}
