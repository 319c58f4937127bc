import Formulas
import Learning
import Scenes
import Typography

/// The plot of a race: axes, lines, the runs' names at their ends and the moment at hand.
struct RaceDrawing {
    let context: FigureContext
    let lines: [RaceLine]
    let scales: RaceScales
    /// Gradients that are computed at the moment at hand, by the lesson's own run.
    let now: Int
    let budget: Int
    private let plot: Rect
    private let namesWidth: Double

    init(_ context: FigureContext, in body: Rect) {
        self.context = context
        let recording = context.recording
        let runs = recording.runs
        let styles = TrajectoryStyle.assigned(to: runs)
        lines = runs.indices.map { RaceLine(runs[$0], number: $0 + 1, style: styles[$0]) }
        let experiment = recording.experiment
        budget =
            experiment.comparison?.budget ?? experiment.gradientEvaluations(after: recording.iterations)
        let done = experiment.gradientEvaluations(after: context.updatesDone)
        // What a part of a batch is left of the budget belongs to no iteration.
        now = context.updatesDone == experiment.iterations ? budget : done
        let isNamed = body.height > Double(lines.count) * 13 + 40 && body.width > 380
        let widest = lines.map { context.typesetter.width(of: $0.run.label, .label, size: 11) }.max() ?? 0
        namesWidth = isNamed ? min(widest, 110) + 26 : 0
        let isLow = body.height < 130
        let above = 20.0
        func plot(left: Double, names: Double) -> Rect {
            Rect(
                x: body.minX + left, y: body.minY + above, width: body.width - left - 8 - names,
                height: body.height - above - (isLow ? 24 : 40))
        }
        // The numbers of the axis need their room, and the height alone decides which they are.
        let ticks = RaceScales(runs, budget: budget, in: plot(left: 66, names: namesWidth)).yTicks
        let numbers = ticks.map { context.typesetter.width(of: $0.label, .label, size: 11) }.max() ?? 0
        self.plot = plot(left: max(66, numbers + 42), names: namesWidth)
        scales = RaceScales(runs, budget: budget, in: self.plot)
    }

    var items: [Item] {
        let low = plot.height < 100
        let vertical = Axis(
            .left, of: plot, ticks: scales.yTicks, title: low ? nil : lossTitle, hasGrid: true
        ) { scales.tick($0) }
        let horizontal = Axis(
            .bottom, of: plot, ticks: scales.xTicks, title: low ? nil : gradientTitle
        ) { scales.across(Int($0)) }
        let frame = Item.group(
            id: "axes",
            vertical.items + horizontal.items + [
                .polyline(
                    [Point(plot.minX, plot.minY), Point(plot.minX, plot.maxY), Point(plot.maxX, plot.maxY)],
                    Stroke(.muted))
            ])
        // The first of the lesson lies on top.
        let curves = lines.reversed().map { line in
            Item.group(id: line.name("run"), title: title(line), line.items(scales, until: now))
        }
        return [frame] + present + curves + names
    }

    private func title(_ line: RaceLine) -> String {
        let words = line.samples.last.map { Numeral.text($0.loss, .result) } ?? "no number"
        return "\(line.run.label): \(words)"
    }

    /// What is drawn upwards: for networks the loss over all rows.
    var lossTitle: String {
        let isLandscape = context.recording.experiment.model.network == nil
        guard isLandscape else { return "loss over all rows" }
        return scales.offset == 0 ? "f(x, y)" : "f(x, y) − \(Numeral.text(scales.offset)), its smallest value"
    }

    var gradientTitle: String {
        context.recording.experiment.model.network == nil
            ? "gradients computed" : "gradients of single examples computed"
    }

    private var present: [Item] {
        guard now < budget else { return [] }
        let x = scales.across(now)
        let words = now == 0 ? "start" : "after \(now)"
        let width = context.typesetter.width(of: words, .semibold, size: 11)
        return [
            .line(from: Point(x, plot.minY), to: Point(x, plot.maxY), Stroke(.highlight, width: 6)),
            .line(
                from: Point(x, plot.minY), to: Point(x, plot.maxY), Stroke(.ink, width: 1, dash: [3, 3]),
                id: "present"),
            .text(
                words,
                at: Point(
                    min(max(x, plot.minX + width / 2), plot.maxX - width / 2), plot.minY - 7), size: 11,
                weight: .semibold, anchor: .middle, id: "present.label"),
        ]
    }

    /// The runs' names where their lines end; those of runs that leave the plot beside their open ends.
    private var names: [Item] {
        guard namesWidth > 0 else { return [] }
        let finished = lines.filter { !$0.leaves }
        let ends = finished.map { line -> Point in
            guard let last = line.samples.last else { return Point(plot.maxX, plot.maxY) }
            return scales.point(last.gradients, last.loss)
        }
        let places = SpreadLabels.places(ends.map(\.y), gap: 14, from: plot.minY, to: plot.maxY)
        let beside = finished.indices.flatMap { index -> [Item] in
            let line = finished[index]
            let left = plot.maxX + 18
            let name = context.typesetter.cut(line.run.label, .label, size: 11, to: namesWidth - 22)
            let start = Point(max(ends[index].x, plot.maxX - 8) + 6, ends[index].y)
            return [
                .line(
                    from: start, to: Point(left - 3, places[index]),
                    Stroke(line.style.role, width: 0.8, strength: 0.7)),
                .text(
                    name, at: Point(left, places[index]), size: 11, baseline: .middle, line.style.role,
                    id: line.name("name")),
            ]
        }
        let open = lines.filter { $0.leaves && ($0.shown(on: scales).last?.gradients ?? 0) <= now }
        return beside
            + open.enumerated().compactMap { index, line in
                guard let last = line.shown(on: scales).last else { return nil }
                let end = scales.point(last.gradients, last.loss)
                let words = "\(line.run.label) \(line.hasDiverged ? "diverges" : "climbs away")"
                let width = context.typesetter.width(of: words, .label, size: 11)
                return .text(
                    words, at: Point(min(end.x + 10, plot.maxX - width), plot.minY + 2 + 15 * Double(index)),
                    size: 11, baseline: .middle, line.style.role, hasHalo: true, id: line.name("name"))
            }
    }
}
