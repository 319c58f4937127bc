import Formulas
import Learning
import Scenes

/// The words of a sweep: which rate ends lowest, from where on runs diverge, and what 2/λmax says.
struct RateSweepTelling {
    let context: FigureContext
    let swept: SweptRates

    private var sweep: RateSweep { swept.sweep }

    /// The lowest rate from which on every run diverges.
    private var border: Double? {
        guard let last = swept.divergedGroups.last, last.upperBound == sweep.outcomes.count - 1 else {
            return nil
        }
        return sweep.outcomes[last.lowerBound].rate
    }

    var title: String {
        guard let best = sweep.best else {
            return "Every rate from \(rate(sweep.outcomes.first)) on diverges"
        }
        if let loss = swept.sharedLoss {
            let count = sweep.outcomes.count - sweep.divergedCount
            let which = sweep.divergedCount == 0 ? "All" : "\(count)"
            return "\(which) rates end at the same loss, \(Numeral.text(loss, .result))"
        }
        let lowest = Numeral.text(best.rate, .result)
        guard let border else { return "Lowest at the rate \(lowest)" }
        let edge = Numeral.text(border, .result)
        return context.isBrief
            ? "Lowest at \(lowest), diverging from \(edge)"
            : "Lowest at the rate \(lowest), diverging from \(edge)"
    }

    private func rate(_ outcome: RateSweep.Outcome?) -> String {
        outcome.map { Numeral.text($0.rate, .result) } ?? "0"
    }

    var subtitle: [String] {
        let experiment = context.recording.experiment
        var parts = ["\(experiment.optimizer.label), \(sweep.iterations) updates from the same start"]
        if let largest = swept.largestCurvature, largest.isFinite {
            parts.append("λmax \(Numeral.text(largest, .result)) \(place)")
        } else if !experiment.isPlainDescent {
            parts.append("2/λmax is of plain gradient descent only")
        }
        return parts + ["\(sweep.outcomes.count) rates"]
    }

    private var place: String {
        context.updatesDone == 0 ? "at the start" : "after iteration \(context.updatesDone)"
    }

    var key: Key {
        var entries = [
            Key.Entry("a run's loss at the end", sampleWidth: 26) { x, y in
                [
                    .line(from: Point(x, y), to: Point(x + 26, y), Stroke(.ink, width: 1.6)),
                    .circle(Point(x + 13, y), radius: 3, fill: Paint(.ink)),
                ]
            },
            Key.Entry("lowest", sampleWidth: 14) { x, y in [RateSweepDrawing.bestMark(at: Point(x + 7, y))] },
            Key.Entry("the lesson's rate", sampleWidth: 14) { x, y in
                [
                    .line(from: Point(x + 7, y - 8), to: Point(x + 7, y + 8), Stroke(.highlight, width: 6)),
                    .line(
                        from: Point(x + 7, y - 8), to: Point(x + 7, y + 8),
                        Stroke(.ink, width: 1, dash: [3, 3])),
                    RateSweepDrawing.ownMark(at: Point(x + 7, y)),
                ]
            },
        ]
        if swept.stableRate != nil {
            entries.append(
                Key.Entry("2/λmax \(place)", sampleWidth: 12) { x, y in
                    [
                        .line(
                            from: Point(x + 6, y - 8), to: Point(x + 6, y + 8),
                            Stroke(.gradient, width: 1.6, dash: [7, 3]))
                    ]
                })
        }
        if sweep.divergedCount > 0 {
            entries.append(
                Key.Entry("ends above its start", sampleWidth: 14) { x, y in
                    [Marker.cross.item(at: Point(x + 7, y), radius: 3.8, .negative)]
                })
        }
        entries.append(
            Key.Entry("loss at the start", sampleWidth: 24) { x, y in
                [.line(from: Point(x, y), to: Point(x + 24, y), Stroke(.muted, width: 1, dash: [2, 3]))]
            })
        return Key(entries: entries)
    }

    var alternative: String {
        let own =
            sweep.own.loss.map { "ends at \(Numeral.text($0, .result))" } ?? "leaves the range of numbers"
        let stable = swept.stableRate.map { " 2/λmax is \(Numeral.text($0, .result)) \(place)." } ?? ""
        let lowest = sweep.best.flatMap { best in
            best.loss.map {
                " The lowest, \(Numeral.text($0, .result)), is reached at \(Numeral.text(best.rate, .result))."
            }
        }
        return
            "The loss at the end of \(sweep.outcomes.count) runs, \(sweep.iterations) updates each, against their rate from "
            + "\(rate(sweep.outcomes.first)) to \(rate(sweep.outcomes.last)). \(title).\(lowest ?? "") "
            + "\(sweep.divergedCount) end above the loss at the start, \(Numeral.text(sweep.startLoss, .result)). "
            + "The lesson's rate \(sweep.own.rate.told) \(own).\(stable)"
    }
}
