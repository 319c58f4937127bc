import Scenes

/// Plots of equal size in rows and columns, as large as they can be.
struct FunctionGrid {
    let columns: Int
    /// The places of the plots with their headings, row by row; fewer than asked for where there is no room.
    let cells: [Rect]
    /// Where the numbers of the axes have room: left of the first column, below the last row.
    let axisWidth: Double
    let axisHeight: Double

    init(_ count: Int, in body: Rect, axes: Size, gap: Double = 14, smallest: Size = Size(92, 84)) {
        axisWidth = axes.width
        axisHeight = axes.height
        let room = Size(body.width - axes.width, body.height - axes.height)
        func cell(_ columns: Int, _ rows: Int) -> Size {
            Size(
                (room.width - gap * Double(columns - 1)) / Double(columns),
                (room.height - gap * Double(rows - 1)) / Double(rows))
        }
        var best = (columns: 1, rows: 1, quality: 0.0)
        for columns in 1...max(count, 1) {
            for rows in 1...max((count + columns - 1) / columns, 1) {
                let size = cell(columns, rows)
                guard size.width >= smallest.width, size.height >= smallest.height else { continue }
                // Many plots first, then large ones of a pleasant shape.
                let shown = Double(min(count, columns * rows))
                let quality = shown * 1e6 + min(size.width, 1.15 * size.height)
                if quality > best.quality { best = (columns, rows, quality) }
            }
        }
        let size = cell(best.columns, best.rows)
        let shown = min(count, best.columns * best.rows)
        let columns = best.columns
        self.columns = columns
        cells = (0..<shown).map { index in
            let (row, column) = index.quotientAndRemainder(dividingBy: columns)
            return Rect(
                x: body.minX + axes.width + Double(column) * (size.width + gap),
                y: body.minY + Double(row) * (size.height + gap), width: size.width, height: size.height)
        }
    }

    func isLeftmost(_ index: Int) -> Bool { index % columns == 0 }
    /// Whether no plot stands below.
    func isLowest(_ index: Int) -> Bool { index + columns >= cells.count }
}
