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

    /// Numbers as colours, from the lowest to the highest.
    static func ramp(_ label: String, strength: Double) -> Key.Entry {
        Key.Entry(label, sampleWidth: 48) { x, y in
            let rect = Rect(x: x, y: y - 5, width: 48, height: 10)
            let values = (0..<24).map { (Double($0) + 0.5) / 12 - 1 }
            let cells = Raster(
                columns: 24, rows: 1, cells: .ramp(.activation, strength: strength, values), rect: rect)
            return (cells.map { [.raster($0)] } ?? []) + [
                .rectangle(rect, stroke: Stroke(.muted, width: 0.8))
            ]
        }
    }

    /// The rows of the batch.
    static func atHand(_ rows: Int) -> Key.Entry {
        Key.Entry(rows == 1 ? "row at hand" : "batch at hand", sampleWidth: 20) { x, y in
            [
                .circle(Point(x + 10, y), radius: 9, fill: Paint(.highlight)),
                .circle(Point(x + 10, y), radius: 4.5, fill: Paint(.paper), stroke: Stroke(.muted, width: 1)),
            ]
        }
    }
}
