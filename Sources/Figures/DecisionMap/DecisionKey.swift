import Formulas
import Scenes

extension DecisionMap {
    /// The legend: classes, the ramp or the regions, the lines, wrong answers and the batch.
    var key: Key {
        let isShort = context.page == .half
        var entries: [Key.Entry] = []
        if case .regions = rule, let classes {
            entries += zip(classes.names, classes.counts).enumerated().map { number, entry in
                Key.Entry("\(entry.0): \(isShort ? String(entry.1) : entry.1.rows)", sampleWidth: 22) {
                    x, y in
                    [
                        .rectangle(
                            Rect(x: x, y: y - 8, width: 22, height: 16), fill: Paint(.region(number)),
                            stroke: Stroke(.muted, width: 0.8)),
                        CategoryStyle(number).item(at: Point(x + 11, y), radius: 5.5),
                    ]
                }
            }
        } else if let classes {
            entries += ExampleKey.categories(classes, isShort: isShort)
        }
        entries += rampEntries
        if !marks.wrong.isEmpty {
            entries.append(
                Key.Entry("wrong: \(marks.wrong.count)", sampleWidth: 18) { x, y in
                    ExampleMarks.ring(at: Point(x + 9, y), radius: 7)
                })
        }
        if !context.rowsAtHand.isEmpty {
            entries.append(ExampleKey.atHand(context.moment.rows.count, isShort: context.page == .half))
        }
        return Key(entries: entries, remarks: marks.hasEqualRows ? ["×2: equal rows"] : [])
    }

    /// The ramp and the lines; where there is little room, a border stands in the middle of its ramp.
    private var rampEntries: [Key.Entry] {
        let line = Key.Entry(lineLabel, sampleWidth: 22) { x, y in
            [.line(from: Point(x, y), to: Point(x + 22, y), lineStroke)]
        }
        let lineEntries = lines.isEmpty ? [] : [line]
        guard let (_, ends) = rule.ramp else { return lineEntries }
        let isOpen = context.moment.experiment.model.network?.layers.last?.activation.entry.name == "linear"
        let (low, high) = (Numeral.text(ends.lowerBound), Numeral.text(ends.upperBound))
        let range = isOpen ? "≤ \(low) to ≥ \(high)" : "\(low) to \(high)"
        if context.page == .half, case .border = rule {
            let border = lines.isEmpty ? nil : lineStroke
            let words = "\(low) to \(high)\(lines.isEmpty ? "" : ", line at \(lineLabel.dropFirst(7))")"
            return [ExampleKey.ramp(words, strength: DecisionMap.strength, width: 30, line: border)]
        }
        let label = (classes == nil ? "output, target " : "output ") + range
        return [ExampleKey.ramp(label, strength: DecisionMap.strength)] + lineEntries
    }

    private var lineLabel: String {
        switch rule {
        case .border(_, let threshold, _): return "output \(Numeral.text(threshold, digits: 1))"
        case .regions: return context.page == .half ? "border" : "border of classes"
        case .heights:
            guard levels.count > 1 else { return "output \(Numeral.text(levels.first ?? 0))" }
            return "a line every \(Numeral.text(levels[1] - levels[0], digits: 2))"
        }
    }
}
