import Formulas
import Learning
import Scenes

extension Figure {
    /// The loss of every batch over the run, with the iteration at hand marked.
    static let lossCurves = Figure(
        "loss-curves", aliases: ["loss-curve"],
        "the loss of each batch before its update, over the iterations"
    ) {
        context in
        let frame = PageFrame(context, hasRibbon: false)
        let drawing = LossCurveDrawing(context, in: frame.body)
        let telling = LossCurveTelling(drawing)
        let header = frame.headerItems(
            title: telling.title, subtitle: telling.subtitle, phase: nil, context.typesetter)
        return Scene(
            id: context.id, size: context.size, title: telling.title,
            description: telling.subtitle.joined(separator: ", ") + ".", alternative: telling.alternative,
            items: header + drawing.items + drawing.key.items(in: frame, context.typesetter))
    }
}

/// The words of a loss curve.
struct LossCurveTelling {
    let drawing: LossCurveDrawing

    init(_ drawing: LossCurveDrawing) {
        self.drawing = drawing
    }

    private var series: LossSeries { drawing.series }

    var title: String {
        guard let first = series.first, let last = series.last else { return "No loss was a number" }
        let start = Numeral.text(first.loss, .result)
        if drawing.isOpenEnded { return "The loss diverges at iteration \(drawing.brokenIteration)" }
        if series.count == 1 { return "Loss of the only iteration: \(start)" }
        let end = Numeral.text(last.loss, .result)
        if start == end { return "The loss stays at \(start)" }
        return "The loss \(last.loss < first.loss ? "falls" : "rises") from \(start) to \(end)"
    }

    var subtitle: [String] {
        let count = series.count == 1 ? "1 iteration" : "\(series.count) iterations"
        return [
            "batch loss before each update", count,
            series.isLogarithmic ? "logarithmic scale" : "linear scale",
        ]
    }

    var alternative: String {
        let iteration = drawing.context.moment.iteration
        let losses = drawing.context.recording.batchLosses
        let present =
            losses.indices.contains(iteration - 1)
            ? " At iteration \(iteration) the loss is \(Numeral.text(losses[iteration - 1], .result))." : ""
        return "A curve of the batch loss before each update over \(series.count) iterations, "
            + "\(series.isLogarithmic ? "logarithmic" : "linear") scale. \(title).\(present)"
    }
}

extension LossCurveDrawing {
    var key: Key {
        var entries = [
            Key.Entry(context.page == .strip ? "batch loss" : "loss of the batch") { x, y in
                [.line(from: Point(x, y), to: Point(x + 28, y), Stroke(.ink, width: 1.8))]
            },
            Key.Entry(context.page == .strip ? "shown here" : "iteration shown", sampleWidth: 20) { x, y in
                [
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
        var remarks: [String] = []
        if let lowest = series.lowest {
            remarks.append("lowest \(Numeral.text(lowest.loss, .result))")
            remarks.append("at iteration \(lowest.iteration)")
        }
        if series.isLogarithmic && series.hasZero { remarks.append("(0 stands on the lower edge)") }
        return Key(entries: entries, remarks: remarks)
    }
}
