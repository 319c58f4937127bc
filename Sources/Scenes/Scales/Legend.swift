/// A table that explains what lines and markers mean: a swatch, a name and further columns for each.
package struct Legend: Hashable, Sendable {
    /// One line of the table.
    package struct Entry: Hashable, Sendable {
        package var swatch: Swatch
        /// The name and what stands in the columns after it.
        package var cells: [String]

        package init(_ swatch: Swatch, _ cells: [String]) {
            self.swatch = swatch
            self.cells = cells
        }
    }

    /// The sample at the start of a line.
    package enum Swatch: Hashable, Sendable {
        case stroke(Stroke, Marker?)
        case fill(Paint)
    }

    /// Where a column stands and to which side it is set.
    package struct Column: Hashable, Sendable {
        /// Pixels from the legend's left edge.
        package var offset: Double
        package var anchor: Anchor
        package var heading: String?

        package init(at offset: Double, anchor: Anchor = .start, heading: String? = nil) {
            self.offset = offset
            self.anchor = anchor
            self.heading = heading
        }
    }

    /// The upper left corner.
    package var origin: Point
    package var columns: [Column]
    package var entries: [Entry]
    package var rowHeight: Double
    package var textSize: Double

    package init(
        at origin: Point, columns: [Column], entries: [Entry], rowHeight: Double = 20, textSize: Double = 12
    ) {
        self.origin = origin
        self.columns = columns
        self.entries = entries
        self.rowHeight = rowHeight
        self.textSize = textSize
    }

    private var hasHeadings: Bool { columns.contains { $0.heading != nil } }

    /// How tall the legend is, headings included.
    package var height: Double { Double(entries.count + (hasHeadings ? 1 : 0)) * rowHeight }

    /// The table as scene items, headings first.
    package var items: [Item] {
        let headings = columns.compactMap { column in
            column.heading.map { cell($0, in: column, y: origin.y + rowHeight / 2, .muted) }
        }
        let top = origin.y + (hasHeadings ? rowHeight : 0)
        return headings
            + entries.enumerated().flatMap { row, entry in
                let y = top + (Double(row) + 0.5) * rowHeight
                let cells = zip(entry.cells, columns).map { cell($0, in: $1, y: y, .ink) }
                return swatch(entry.swatch, y: y) + cells
            }
    }

    private func cell(_ text: String, in column: Column, y: Double, _ role: Role) -> Item {
        .text(
            text, at: Point(origin.x + column.offset, y), size: textSize, anchor: column.anchor,
            baseline: .middle, role)
    }

    private func swatch(_ swatch: Swatch, y: Double) -> [Item] {
        switch swatch {
        case .stroke(let stroke, let marker):
            let line = Item.line(from: Point(origin.x, y), to: Point(origin.x + 40, y), stroke)
            let sign = marker.map { $0.item(at: Point(origin.x + 20, y), radius: 4.5, stroke.paint.role) }
            return [line] + (sign.map { [$0] } ?? [])
        case .fill(let paint):
            let rect = Rect(around: Point(origin.x + 20, y), width: 24, height: 12)
            return [.rectangle(rect, radius: 2, fill: paint, stroke: Stroke(.muted, width: 0.8))]
        }
    }
}
