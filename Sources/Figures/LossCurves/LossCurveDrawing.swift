import Formulas
import Learning
import Scenes

/// The curves of the losses with what is marked on them.
struct LossCurveDrawing {
    let context: FigureContext
    /// The loss of each batch before its update.
    let series: LossSeries
    /// The loss over all rows after each update; nil where every batch holds all of them.
    let whole: LossSeries?
    let evaluated: EvaluatedRun?
    let plot: Rect
    let scales: LossScales
    let axis: IterationAxis
    let band: AccuracyBand?

    init(_ context: FigureContext, in body: Rect) {
        self.context = context
        let recording = context.recording
        let experiment = recording.experiment
        let isNetwork = experiment.model.network != nil
        let hasWhole = isNetwork && experiment.batches.perEpoch > 1
        let hasAccuracy = isNetwork && context.settings.flag("accuracy")
        let evaluated =
            hasWhole || hasAccuracy ? EvaluatedRun(recording, withAccuracy: hasAccuracy) : nil
        self.evaluated = evaluated
        let below = IterationAxis.height(experiment)
        let left = 76.0
        let outer = Rect(
            x: body.minX + left, y: body.minY + 6, width: body.width - left - 8,
            height: body.height - 6 - below)
        let bandHeight = hasAccuracy ? max(44, 0.2 * outer.height) : 0
        let plot = Rect(
            x: outer.minX, y: outer.minY, width: outer.width,
            height: outer.height - (hasAccuracy ? bandHeight + 12 : 0))
        let axis = IterationAxis(
            experiment, from: evaluated == nil ? 1 : 0, to: max(recording.visibleIterations, 1), in: outer)
        let series = LossSeries(recording.batchLosses, columns: Int(plot.width))
        let whole = hasWhole ? evaluated?.series(columns: Int(plot.width)) : nil
        self.plot = plot
        self.axis = axis
        self.series = series
        self.whole = whole
        let curves: [LossSeries?] = [series, whole]
        scales = LossScales(curves.compactMap { $0 }, in: plot)
        let lower = Rect(
            x: outer.minX, y: outer.maxY - bandHeight, width: outer.width, height: bandHeight)
        if hasAccuracy, let evaluated {
            band = AccuracyBand(
                rect: lower, counts: evaluated.counts, accuracies: evaluated.accuracies, axis: axis)
        } else {
            band = nil
        }
    }

    /// The curve that the words are about: over all rows where there is one.
    var leading: LossSeries { whole ?? series }

    func point(_ sample: LossSeries.Sample) -> Point { Point(axis(sample.iteration), scales(sample.loss)) }

    var items: [Item] {
        let bottom = band?.rect.maxY ?? plot.maxY
        let vertical = Axis(.left, of: plot, ticks: scales.yTicks, title: axisTitle, hasGrid: true) {
            scales($0)
        }
        let frame = Item.group(
            id: "axes",
            vertical.items + axis.items + [
                .line(from: Point(plot.minX, plot.minY), to: Point(plot.minX, plot.maxY), Stroke(.muted)),
                .line(from: Point(plot.minX, bottom), to: Point(plot.maxX, bottom), Stroke(.muted)),
            ])
        let accuracy = band.map { Item.group(id: "band", $0.items) }
        return [frame] + [accuracy].compactMap { $0 } + curves + marks
    }

    /// Points along the curves, close enough to tell whether a label covers one.
    private var trail: [Point] {
        let all: [LossSeries?] = [series, whole]
        return all.compactMap { $0 }.flatMap { series -> [Point] in
            let points = series.samples.map { self.point($0) }
            guard points.count < 200 else { return points }
            return zip(points, points.dropFirst()).flatMap { start, end in
                (0..<32).map { start.toward(end, Double($0) / 32) }
            } + points.suffix(1)
        }
    }

    private var axisTitle: String? {
        if whole != nil || plot.height < 70 { return plot.height < 70 ? nil : "loss" }
        return context.page == .slide || context.page == .note ? "batch loss before the update" : "batch loss"
    }

    static let batchStroke = Stroke(.muted, width: 1, strength: 0.75)

    private var curves: [Item] {
        let points = series.samples.map { self.point($0) }
        let isDense = points.count > Int(plot.width / 3)
        var items: [Item] = []
        if points.count > 1 {
            let stroke =
                whole == nil
                ? Stroke(.ink, width: isDense ? 1 : 1.8, cap: .round) : LossCurveDrawing.batchStroke
            items.append(.polyline(points, stroke, id: "curve"))
        }
        if let all = whole?.samples.map({ self.point($0) }), all.count > 1 {
            items.append(.polyline(all, Stroke(.ink, width: 2.2, cap: .round), id: "whole"))
        }
        return items
    }

    /// The present iteration, the start, the end, and where the numbers ran out; words where they cover nothing.
    private var marks: [Item] {
        var board = LabelBoard(plot.inset(0, -4), obstacles: [])
        var items: [Item] = []
        let present = presentSample
        let words = presentWords
        if let present {
            let point = self.point(present)
            items += [
                .line(
                    from: Point(point.x, plot.minY), to: Point(point.x, band?.rect.maxY ?? plot.maxY),
                    Stroke(.muted, width: 1, strength: 0.6, dash: [3, 4])),
                .circle(point, radius: 10, fill: Paint(.highlight)),
                .circle(
                    point, radius: 5, fill: Paint(.paper), stroke: Stroke(.ink, width: 2.4), id: "present"),
            ]
            items += label(words, at: point, id: "present.label", isBold: true, on: &board)
        }
        if let last = leading.last, isOpenEnded {
            let point = self.point(last)
            items += [
                .circle(
                    point, radius: 5, fill: Paint(.paper), stroke: Stroke(.negative, width: 2, dash: [3, 2]),
                    id: "open")
            ]
            items += label(
                "diverged at iteration \(brokenIteration)", at: point, id: "open.label", on: &board)
        }
        for (name, sample) in [("start", leading.first), ("end", leading.last)] {
            guard let sample, sample != present, name == "start" || !isOpenEnded else { continue }
            let point = self.point(sample)
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

    /// The iteration that is shown and its losses.
    private var presentWords: String {
        let iteration = context.moment.iteration
        let losses = context.recording.batchLosses
        guard losses.indices.contains(iteration - 1) else { return "" }
        let loss = Numeral.text(losses[iteration - 1], .result)
        return whole == nil ? "iteration \(iteration): \(loss)" : "iteration \(iteration), batch \(loss)"
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
