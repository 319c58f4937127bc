import Formulas
import Scenes

/// What the marks of examples mean, as entries of a legend.
enum ExampleKey {
    /// A class with its mark and how many rows it has.
    static func category(_ number: Int, _ name: String, count: String) -> Key.Entry {
        Key.Entry("\(name): \(count)", sampleWidth: 14) { x, y in
            [CategoryStyle(number).item(at: Point(x + 7, y), radius: 6)]
        }
    }

    /// The classes that have rows; `isShort` leaves the word “rows” out.
    static func categories(_ classes: ExampleClasses, isShort: Bool) -> [Key.Entry] {
        zip(classes.names, classes.counts).enumerated().filter { $0.element.1 > 0 }.map { number, entry in
            category(number, entry.0, count: isShort ? String(entry.1) : entry.1.rows)
        }
    }

    /// Numbers as colours, from the lowest to the highest; `line` crosses the middle where a border is there.
    static func ramp(
        _ label: String, strength: Double, width: Double = 48, line: Stroke? = nil
    ) -> Key.Entry {
        Key.Entry(label, sampleWidth: width) { x, y in
            let rect = Rect(x: x, y: y - 5, width: width, height: 10)
            let values = (0..<24).map { (Double($0) + 0.5) / 12 - 1 }
            let cells = Raster(
                columns: 24, rows: 1, cells: .ramp(.activation, strength: strength, values), rect: rect)
            var items: [Item] = []
            if let cells { items.append(.raster(cells)) }
            items.append(.rectangle(rect, stroke: Stroke(.muted, width: 0.8)))
            if let line {
                let middle = x + width / 2
                items.append(.line(from: Point(middle, y - 6), to: Point(middle, y + 6), line))
            }
            return items
        }
    }

    /// The rows of the batch.
    static func atHand(_ rows: Int, isShort: Bool = false) -> Key.Entry {
        Key.Entry((rows == 1 ? "row" : "batch") + (isShort ? "" : " at hand"), sampleWidth: 20) { x, y in
            [
                .circle(Point(x + 10, y), radius: 9, fill: Paint(.highlight)),
                .circle(Point(x + 10, y), radius: 4.5, fill: Paint(.paper), stroke: Stroke(.muted, width: 1)),
            ]
        }
    }
}
