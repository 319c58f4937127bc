import Formulas
import Scenes

extension DataDrawing {
    /// The legend: classes with their counts, or the ramp of the targets; the curve, and what is at hand.
    func key(_ frame: PageFrame) -> Key {
        var entries: [Key.Entry] = []
        if let classes {
            entries += ExampleKey.categories(classes, isShort: context.page == .half)
        } else if let targetRange {
            entries.append(
                ExampleKey.ramp(
                    "target \(Numeral.text(targetRange.lowerBound)) to \(Numeral.text(targetRange.upperBound))",
                    strength: 1))
        } else {
            entries.append(
                Key.Entry(outputCount > 1 ? "target y₁" : "target", sampleWidth: 14) { x, y in
                    [Marker.circle.item(at: Point(x + 7, y), radius: 6, .ink)]
                })
        }
        if !context.rowsAtHand.isEmpty {
            entries.append(ExampleKey.atHand(context.moment.rows.count, isShort: context.page == .half))
        }
        if curve != nil { entries += curveEntries }
        return Key(entries: entries, remarks: marks.hasEqualRows ? ["×2: equal rows"] : [])
    }

    /// The curve of each output and the border, in one entry where there is little room.
    private var curveEntries: [Key.Entry] {
        let curves = (0..<outputCount).map { output in
            let role: Role = outputCount == 1 ? .ink : CategoryStyle(output).role
            return (
                name: outputCount == 1 ? "output" : "output a\(output + 1)",
                sample: { (x: Double, y: Double) in
                    Item.line(from: Point(x, y), to: Point(x + 24, y), Stroke(role, width: 2))
                }
            )
        }
        guard let threshold = classes?.threshold, let first = curves.first else {
            return curves.map { curve in
                Key.Entry(curve.name, sampleWidth: 24) { x, y in [curve.sample(x, y)] }
            }
        }
        let border = "border \(Numeral.text(threshold, digits: 1))"
        func dashes(_ x: Double, _ y: Double) -> Item {
            .line(from: Point(x, y), to: Point(x + 24, y), Stroke(.muted, width: 1.2, dash: [5, 4]))
        }
        if context.page == .half || context.page == .strip {
            return [
                Key.Entry("\(first.name), \(border)", sampleWidth: 24) { x, y in
                    [first.sample(x, y - 3), dashes(x, y + 4)]
                }
            ]
        }
        return [
            Key.Entry(first.name, sampleWidth: 24) { x, y in [first.sample(x, y)] },
            Key.Entry(border, sampleWidth: 24) { x, y in [dashes(x, y)] },
        ]
    }

    private var outputCount: Int { context.moment.experiment.table.targetCount }
}
