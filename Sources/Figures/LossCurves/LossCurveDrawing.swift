import Formulas
import Learning
import Scenes

/// The curve of the batch losses with what is marked on it.
struct LossCurveDrawing {
    let context: FigureContext
    let series: LossSeries
    let plot: Rect
    let scales: LossScales

    init(_ context: FigureContext, in body: Rect) {
        self.context = context
        plot = Rect(
            x: body.minX + 76, y: body.minY + 6, width: body.width - 76 - 8, height: body.height - 6 - 44)
        series = LossSeries(context.recording.batchLosses, columns: Int(plot.width))
        scales = LossScales(series, in: plot)
    }

    var items: [Item] {
        let axes = [
            Axis(.left, of: plot, ticks: scales.yTicks, title: axisTitle, hasGrid: true) {
                scales.y($0)
            },
            Axis(.bottom, of: plot, ticks: scales.xTicks, title: "iteration") { scales.x($0) },
        ]
        let frame = Item.group(
            id: "axes",
            axes.flatMap(\.items) + [
                .polyline(
                    [Point(plot.minX, plot.minY), Point(plot.minX, plot.maxY), Point(plot.maxX, plot.maxY)],
                    Stroke(.muted))
            ])
        return [frame] + curve + marks
    }

    /// Points along the curve, close enough to tell whether a label covers it.
    private var trail: [Point] {
        let points = series.samples.map(scales.point)
        guard points.count < 200 else { return points }
        return zip(points, points.dropFirst()).flatMap { start, end in
            (0..<32).map { start.toward(end, Double($0) / 32) }
        } + points.suffix(1)
    }

    private var axisTitle: String {
        context.page == .slide || context.page == .note ? "batch loss before the update" : "batch loss"
    }

    private var curve: [Item] {
        let points = series.samples.map(scales.point)
        guard points.count > 1 else { return [] }
        let isDense = points.count > Int(plot.width / 3)
        return [.polyline(points, Stroke(.ink, width: isDense ? 1 : 1.8, cap: .round), id: "curve")]
    }

    /// The present iteration, the start, the end, and where the numbers ran out; words where they cover nothing.
    private var marks: [Item] {
        var board = LabelBoard(plot.inset(0, -4), obstacles: [])
        var items: [Item] = []
        let present = presentSample
        if let present {
            let point = scales.point(present)
            items += [
                .line(
                    from: Point(point.x, plot.minY), to: Point(point.x, plot.maxY),
                    Stroke(.muted, width: 1, strength: 0.6, dash: [3, 4])),
                .circle(point, radius: 10, fill: Paint(.highlight)),
                .circle(
                    point, radius: 5, fill: Paint(.paper), stroke: Stroke(.ink, width: 2.4), id: "present"),
            ]
            items += label(
                "iteration \(present.iteration): \(Numeral.text(present.loss, .result))", at: point,
                id: "present.label",
                isBold: true, on: &board)
        }
        if let last = series.last, isOpenEnded {
            let point = scales.point(last)
            items += [
                .circle(
                    point, radius: 5, fill: Paint(.paper), stroke: Stroke(.negative, width: 2, dash: [3, 2]),
                    id: "open")
            ]
            items += label(
                "diverged at iteration \(brokenIteration)", at: point, id: "open.label", on: &board)
        }
        for (name, sample) in [("start", series.first), ("end", series.last)] {
            guard let sample, sample != present, name == "start" || !isOpenEnded else { continue }
            let point = scales.point(sample)
            items.append(.circle(point, radius: 3.5, fill: Paint(.ink), id: name))
            items += label(
                "\(name) \(Numeral.text(sample.loss, .result))", at: point, id: "\(name).label", on: &board)
        }
        return items
    }

    /// The sample of the iteration that is shown; nil where its loss is not a number.
    private var presentSample: LossSeries.Sample? {
        let iteration = context.moment.iteration
        guard context.recording.batchLosses.indices.contains(iteration - 1) else { return nil }
        let loss = context.recording.batchLosses[iteration - 1]
        return loss.isFinite ? LossSeries.Sample(iteration: iteration, loss: loss) : nil
    }

    /// Whether the run ended where numbers were no longer finite.
    var isOpenEnded: Bool { context.recording.divergence != nil || series.last?.iteration != series.count }

    var brokenIteration: Int { context.recording.divergence?.iteration ?? (series.last?.iteration ?? 0) + 1 }

    private func label(
        _ text: String, at point: Point, id: String, isBold: Bool = false, on board: inout LabelBoard
    ) -> [Item] {
        let size: Double = context.page == .slide ? 13 : 11
        let face = isBold ? Text.Weight.semibold : .regular
        let distance = 14.0
        // Near the mark first, further away where that is taken.
        let places: [(Point, Anchor)] = [1.0, 2.4, 3.8].flatMap { factor in
            [-1.0, 1].flatMap { side in
                [
                    (Point(point.x + distance, point.y + side * distance * factor), Anchor.start),
                    (Point(point.x - distance, point.y + side * distance * factor), .end),
                ]
            }
        }
        let points = trail
        var candidates: [(cost: Int, rect: Rect, words: Text)] = []
        for (order, (place, anchor)) in places.enumerated() {
            let words = Text(
                text, at: place, size: size, weight: face, anchor: anchor, baseline: .middle,
                paint: Paint(.ink), hasHalo: true, id: id)
            let rect = context.typesetter.bounds(of: words).inset(-3)
            guard board.isFree(rect) else { continue }
            // The curve below a label is worse than a label further away.
            candidates.append((4 * points.count(where: rect.contains) + order, rect, words))
        }
        guard let best = candidates.min(by: { $0.cost < $1.cost }), board.take(best.rect) else { return [] }
        return [.text(best.words)]
    }
}
