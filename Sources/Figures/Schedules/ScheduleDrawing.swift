import Formulas
import Learning
import Scenes
import Typography

/// The plot of schedules: a stepped line each, its name or its formula, and the iteration at hand.
struct ScheduleDrawing {
    let context: FigureContext
    let lines: ScheduleLines
    private let plot: Rect
    private let axis: IterationAxis
    private let scale: LinearScale
    private let yTicks: [Tick]
    private let namesWidth: Double

    init(_ context: FigureContext, _ lines: ScheduleLines, in body: Rect) {
        self.context = context
        self.lines = lines
        let experiment = context.recording.experiment
        let isAll = lines.lines.count > 1
        let widest = lines.lines.map { context.typesetter.width(of: $0.name, .label, size: 12) }.max() ?? 0
        namesWidth = isAll ? widest + 22 : 8
        let formula = isAll ? 0.0 : 34
        let top = body.minY + 20 + formula
        let height = body.maxY - IterationAxis.height(experiment) - top
        let high = lines.highest
        let pixels = ScaleRange(top + height, top + 8)
        let count = max(2, min(6, Int(height / 40)))
        scale = LinearScale(ScaleRange(0, high > 0 ? high : 1), onto: pixels).nice(count)
        yTicks = scale.ticks(count)
        let numbers = yTicks.map { context.typesetter.width(of: $0.label, .label, size: 11) }.max() ?? 0
        let left = max(IterationAxis.nameWidth, numbers + 34)
        plot = Rect(x: body.minX + left, y: top, width: body.width - left - namesWidth, height: height)
        axis = IterationAxis(experiment, from: 1, to: lines.iterations, in: plot, inset: 10)
    }

    var items: [Item] {
        let vertical = Axis(
            .left, of: plot, ticks: yTicks, title: plot.height < 90 ? nil : "learning rate", hasGrid: true
        ) { scale($0) }
        let frame = Item.polyline(
            [Point(plot.minX, plot.minY), Point(plot.minX, plot.maxY), Point(plot.maxX, plot.maxY)],
            Stroke(.muted))
        let present = MomentMark(lines.present, "iteration \(lines.present)").items(
            axis, plot, context.typesetter)
        let order = lines.lines.sorted { !$0.isOwn && $1.isOwn }
        return [.group(id: "axes", vertical.items + axis.items + [frame])] + present + order.map(curve) + dot
            + (lines.lines.count > 1 ? names : formula)
    }

    /// A point where the rate changes; a rate that holds for several iterations is a level stretch.
    private func curve(_ line: ScheduleLines.Line) -> Item {
        let rates = line.scheduled.rates
        var points: [Point] = []
        for (index, rate) in rates.enumerated() where rate.isFinite {
            let isCorner =
                index == 0 || index == rates.count - 1 || rate != rates[index - 1] || rate != rates[index + 1]
            // A rate that held for some iterations changes at once.
            if index > 1, rate != rates[index - 1], rates[index - 1] == rates[index - 2] {
                points.append(Point(axis(index + 1), scale(rates[index - 1])))
            }
            if isCorner { points.append(Point(axis(index + 1), scale(rate))) }
        }
        let stroke = line.style.stroke(width: line.isOwn ? 2.4 : 1.6, strength: line.isOwn ? 1 : 0.8)
        let drawn =
            points.count > 1
            ? [Item.polyline(LineThinning.thinned(points, tolerance: 0.1), stroke)]
            : points.map { line.style.marker.item(at: $0, radius: 3.6, line.style.role) }
        return .group(
            id: "schedule.\(line.name)", title: "\(line.name): \(line.scheduled.formula.unicode)", drawn)
    }

    private var dot: [Item] {
        guard let own = lines.own else { return [] }
        let point = Point(axis(lines.present), scale(lines.presentRate))
        let words = "η = \(Numeral.text(lines.presentRate, .result))"
        let width = context.typesetter.width(of: words, .semibold, size: 12)
        let isLeft = point.x + 12 + width > plot.maxX - 4
        // Above the line where there is room, else below it.
        let y = point.y - 12 >= plot.minY + 8 ? point.y - 12 : point.y + 15
        return [
            .circle(
                point, radius: 4.5, fill: Paint(.paper), stroke: Stroke(own.style.role, width: 2), id: "rate"),
            .text(
                words, at: Point(point.x + (isLeft ? -10 : 10), y), size: 12, weight: .semibold,
                anchor: isLeft ? .end : .start, baseline: .middle, hasHalo: true, id: "rate.label"),
        ]
    }

    /// The names where the lines end, moved apart.
    private var names: [Item] {
        let ends = lines.lines.map { scale(lines.rate($0, lines.iterations) ?? 0) }
        let places = SpreadLabels.places(ends, gap: 15, from: plot.minY, to: plot.maxY)
        return lines.lines.indices.flatMap { index -> [Item] in
            let line = lines.lines[index]
            let left = plot.maxX + 14
            return [
                .line(
                    from: Point(plot.maxX - 6, ends[index]), to: Point(left - 3, places[index]),
                    Stroke(line.style.role, width: 0.8, strength: 0.7)),
                .text(
                    line.name, at: Point(left, places[index]), size: 12,
                    weight: line.isOwn ? .semibold : .regular, baseline: .middle, line.style.role,
                    id: "name.\(line.name)"),
            ]
        }
    }

    /// The schedule's formula above the plot, as the update executes it.
    private var formula: [Item] {
        guard let own = lines.own else { return [] }
        let largest = context.page == .slide ? 18.0 : 15
        let fit = FormulaFit(
            own.scheduled.formula, in: Size(plot.width, 34), largest: largest, context.typesetter)
        return [
            .formula(
                fit.formula, at: Point(plot.minX, plot.minY - 38), size: fit.size, baseline: .middle,
                id: "formula")
        ]
    }
}
