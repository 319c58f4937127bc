import Formulas
import Learning
import Scenes

extension Figure {
    /// The loss of every batch over the run and that over all rows, with the iteration at hand marked.
    static let lossCurves = Figure(
        "loss-curves", aliases: ["loss-curve"],
        "the loss over the iterations: of each batch, and over all rows where a batch holds only some",
        settings: [
            Setting(
                "accuracy", .flag, default: .flag(false),
                "whether the share of rows that are right stands below the losses")
        ],
        check: { question in
            guard question.settings.flag("accuracy"), !question.experiment.hasClasses else {
                return nil
            }
            return FigureObjection(
                "accuracy counts rows of the right class, and this lesson has no classes", setting: "accuracy"
            )
        }
    ) { context in
        let frame = PageFrame(context, hasRibbon: false)
        let drawing = LossCurveDrawing(context, in: frame.body)
        let telling = LossCurveTelling(drawing)
        return frame.scene(
            context, title: telling.title, subtitle: telling.subtitle, alternative: telling.alternative,
            items: drawing.items + drawing.key.items(in: frame, context.typesetter))
    }
}

/// The words of a loss curve.
struct LossCurveTelling {
    let drawing: LossCurveDrawing

    init(_ drawing: LossCurveDrawing) {
        self.drawing = drawing
    }

    private var series: LossSeries { drawing.series }

    private var hasWhole: Bool { drawing.whole != nil }

    var title: String {
        guard let first = drawing.leading.first, let last = drawing.leading.last else {
            return "No loss was a number"
        }
        let start = Numeral.text(first.loss, .result)
        if drawing.isOpenEnded { return "The loss diverges at iteration \(drawing.brokenIteration)" }
        if drawing.leading.count == 1 { return "Loss of the only iteration: \(start)" }
        let end = Numeral.text(last.loss, .result)
        let loss = hasWhole ? "The loss over all rows" : "The loss"
        if start == end { return "\(loss) stays at \(start)" }
        return "\(loss) \(last.loss < first.loss ? "falls" : "rises") from \(start) to \(end)"
    }

    var subtitle: [String] {
        let count = series.count == 1 ? "1 iteration" : "\(series.count) iterations"
        let accuracy = drawing.band?.accuracies.last.map {
            ["accuracy \(Numeral.text($0, .activation)) at the end"]
        }
        return (accuracy ?? []) + [
            hasWhole
                ? "batches of \(drawing.context.recording.experiment.batches.size)"
                : "batch loss before each update", count, scale,
        ]
    }

    private var scale: String {
        drawing.scales.range.isLogarithmic ? "logarithmic scale" : "linear scale"
    }

    var alternative: String {
        let iteration = drawing.context.moment.iteration
        let losses = drawing.context.recording.batchLosses
        let present =
            losses.indices.contains(iteration - 1)
            ? " At iteration \(iteration) the loss of the batch is \(Numeral.text(losses[iteration - 1], .result))."
            : ""
        let curves =
            hasWhole
            ? "Two curves, the loss of each batch before its update and the loss over all rows after it,"
            : "A curve of the batch loss before each update"
        let accuracy =
            drawing.band?.accuracies.first.map { first in
                let last = drawing.band?.accuracies.last ?? first
                return " Accuracy goes from \(Numeral.text(first, .activation)) to "
                    + "\(Numeral.text(last, .activation))."
            } ?? ""
        return "\(curves) over \(series.count) iterations, \(scale). \(title).\(present)\(accuracy)"
    }
}

extension LossCurveDrawing {
    var key: Key {
        let isShort = context.page == .strip || context.isCell
        var entries: [Key.Entry] = []
        if whole != nil {
            entries.append(
                Key.Entry(isShort ? "all rows" : "loss over all rows") { x, y in
                    [.line(from: Point(x, y), to: Point(x + 28, y), Stroke(.ink, width: 2.2))]
                })
        }
        let stroke = whole == nil ? Stroke(.ink, width: 1.8) : LossCurveDrawing.batchStroke
        entries += [
            Key.Entry(isShort ? "batch loss" : "loss of the batch") { x, y in
                [.line(from: Point(x, y), to: Point(x + 28, y), stroke)]
            },
            Key.Entry(isShort ? "shown here" : "iteration shown", sampleWidth: 20) { x, y in
                [
                    .line(
                        from: Point(x + 10, y - 11), to: Point(x + 10, y + 11), LossCurveMarks.presentLine),
                    .circle(Point(x + 10, y), radius: 9, fill: Paint(.highlight)),
                    .circle(
                        Point(x + 10, y), radius: 4.5, fill: Paint(.paper), stroke: Stroke(.ink, width: 2.2)),
                ]
            },
        ]
        if isOpenEnded {
            entries.append(
                Key.Entry("open end: not finite", sampleWidth: 20) { x, y in
                    [
                        .circle(
                            Point(x + 10, y), radius: 5, fill: Paint(.paper),
                            stroke: Stroke(.negative, width: 2, dash: [3, 2]))
                    ]
                })
        }
        if band != nil {
            entries.append(
                Key.Entry("accuracy", sampleWidth: 24) { x, y in
                    [.line(from: Point(x, y), to: Point(x + 24, y), AccuracyBand.stroke())]
                })
        }
        var remarks: [String] = []
        if let lowest = leading.lowest {
            remarks.append("lowest \(Numeral.text(lowest.loss, .result))")
            remarks.append("at iteration \(lowest.iteration)")
        }
        if let spacing = evaluated?.spacing, spacing > 1 {
            remarks.append("all rows: every \(spacing) updates")
        }
        if scales.range.isLogarithmic && scales.range.hasZero {
            remarks.append("(0 stands on the lower edge)")
        }
        return Key(entries: entries, remarks: remarks)
    }
}
