import Formulas
import Scenes

/// The legend of a drawn network: the same in every frame of a lesson, whatever is at work.
struct NetworkLegend {
    let page: PageFormat
    let largestWeight: Double
    /// What the lesson's frames can show besides weights and values.
    let marks: Set<Mark>

    /// A mark that only some networks have.
    enum Mark: Hashable {
        case map, saturated, dead, elided, badge
    }

    var isLong: Bool { page == .slide }

    /// Where a column has entries in full words, how high each is.
    static let rowHeight = 22.0

    /// The height of the samples in a column.
    var height: Double { Double(entries.count) * NetworkLegend.rowHeight }

    var entries: [Key.Entry] {
        [weight(1), weight(-1), widths, atWork, gradient, bias, activation]
            + [
                (Mark.map, map), (.saturated, saturated), (.dead, dead), (.elided, elided), (.badge, badge),
            ].filter { marks.contains($0.0) }.map(\.1) + [old]
    }

    private func weight(_ sign: Double) -> Key.Entry {
        let name = page == .half || page == .strip ? "w" : "weight"
        return Key.Entry("\(name) \(sign > 0 ? ">" : "<") 0", sampleWidth: isLong ? 28 : 22) { x, y in
            [.line(from: Point(x, y), to: Point(x + 22, y), Stroke(weight: sign, width: 3))]
        }
    }

    private var widths: Key.Entry {
        let largest = Numeral.text(largestWeight, .weight)
        let label = (page == .strip ? "" : "|w| ") + "≤ \(largest), bar: above"
        return Key.Entry(label, sampleWidth: 28) { x, y in
            [
                .polygon(
                    [
                        Point(x, y - 0.4), Point(x + 20, y - 2.5), Point(x + 20, y + 2.5), Point(x, y + 0.4),
                    ], fill: Paint(.muted)),
                .line(from: Point(x + 25, y - 7), to: Point(x + 25, y + 7), Stroke(.muted, width: 2)),
            ]
        }
    }

    private var atWork: Key.Entry {
        Key.Entry(isLong ? "at work now, the rest is pale" : "at work", sampleWidth: isLong ? 28 : 20) {
            x, y in
            let centre = Point(x + (isLong ? 12 : 10), y)
            return [
                .circle(centre, radius: 9, fill: Paint(.highlight)),
                .circle(centre, radius: 5, fill: Paint(.paper), stroke: Stroke(.ink, width: 2.4)),
            ]
        }
    }

    private var gradient: Key.Entry {
        Key.Entry(
            isLong ? "gradient, a shade is ×10" : page == .half ? "gradient ×10" : "gradient, shades ×10",
            sampleWidth: 30
        ) {
            x, y in
            let steps: [Item] = (0..<5).map { step in
                .rectangle(
                    Rect(x: x + 5 + 5 * Double(step), y: y - 6, width: 5, height: 12),
                    fill: Paint(.gradientStep(step)))
            }
            return steps + [
                .polygon(
                    [
                        Point(x, y), Point(x + 5, y - 6), Point(x + 30, y - 6), Point(x + 30, y + 6),
                        Point(x + 5, y + 6),
                    ], fill: nil, stroke: Stroke(.gradient, width: 1))
            ]
        }
    }

    private var bias: Key.Entry {
        Key.Entry("bias", sampleWidth: isLong ? 28 : 20) { x, y in
            [
                .rectangle(
                    Rect(x: x, y: y - 6, width: 20, height: 12), radius: 2, fill: Paint(.paper),
                    stroke: Stroke(.muted))
            ]
        }
    }

    private var activation: Key.Entry {
        Key.Entry(isLong ? "fill: value from −1 to 1" : "value −1 … 1", sampleWidth: 30) { x, y in
            (0..<5).map { step in
                .rectangle(
                    Rect(x: x + 6 * Double(step), y: y - 6, width: 6, height: 12),
                    fill: Paint(.activation(Double(step) / 2 - 1)), stroke: Stroke(.hairline, width: 0.6))
            }
        }
    }
}
