import Formulas
import Learning
import Scenes

/// The words of a schedule: where the rate begins and ends, and what it is at the iteration shown.
struct ScheduleTelling {
    let context: FigureContext
    let lines: ScheduleLines

    private var isAll: Bool { lines.lines.count > 1 }

    private func ends(_ line: ScheduleLines.Line) -> (first: String, last: String) {
        (
            Numeral.text(line.scheduled.rates.first ?? 0, .result),
            Numeral.text(line.scheduled.rates.last ?? 0, .result)
        )
    }

    var title: String {
        if isAll { return "How \(lines.lines.count) schedules change the rate" }
        guard let own = lines.own else { return "The learning rate" }
        let (first, last) = ends(own)
        let rates = own.scheduled.rates
        if Set(rates).count < 2 { return "The rate stays at \(first)" }
        return (rates.last ?? 0) < (rates.first ?? 0)
            ? "The rate falls from \(first) to \(last)" : "The rate rises from \(first) to \(last)"
    }

    var subtitle: [String] {
        let experiment = context.recording.experiment
        let name = experiment.schedule.entry.name
        return [
            isAll ? "this lesson: \(name), the others with their defaults" : "\(name) schedule",
            "iteration \(lines.present) of \(lines.iterations), epoch \(experiment.batches.epoch(of: lines.present))",
            "η = \(Numeral.text(lines.presentRate, .result))",
        ]
    }

    var key: Key {
        var entries = lines.lines.map { line in
            let words =
                isAll ? "\(line.name): \(line.scheduled.formula.slashed.unicode)" : "rate of each iteration"
            return Key.Entry(words, sampleWidth: 30) { x, y in
                [
                    .line(
                        from: Point(x, y), to: Point(x + 30, y),
                        line.style.stroke(width: line.isOwn ? 2.4 : 1.6, strength: line.isOwn ? 1 : 0.8))
                ]
            }
        }
        if isAll, context.page == .half || context.isCell {
            entries = lines.lines.filter(\.isOwn).map { line in
                Key.Entry("this lesson's: \(line.scheduled.formula.slashed.unicode)", sampleWidth: 30) {
                    x, y in
                    [.line(from: Point(x, y), to: Point(x + 30, y), line.style.stroke(width: 2.4))]
                }
            }
        }
        return Key(entries: entries + [MomentMark.keyEntry])
    }

    var alternative: String {
        let told = lines.lines.map { line in
            let (first, last) = ends(line)
            return "\(line.name), \(line.scheduled.formula.unicode), from \(first) to \(last)"
        }
        return
            "The learning rate over \(lines.iterations) iterations, by schedule: \(told.joined(separator: "; ")). "
            + "At iteration \(lines.present) the lesson's rate is \(Numeral.text(lines.presentRate, .result))."
    }
}
