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
        return [frame] + [accuracy].compactMap { $0 } + curves + LossCurveMarks(self).items
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

    /// Whether the run ended where numbers were no longer finite.
    var isOpenEnded: Bool { context.recording.divergence != nil || series.last?.iteration != series.count }

    var brokenIteration: Int { context.recording.divergence?.iteration ?? (series.last?.iteration ?? 0) + 1 }
}
