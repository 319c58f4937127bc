import Formulas
import Learning
import Scenes
import Typography

/// The plot of a sweep: a point a rate, the diverged ones under hatching, the lesson's rate and 2/λmax.
struct RateSweepDrawing {
    let context: FigureContext
    let swept: SweptRates
    private let scales: RateSweepScales
    private let plot: Rect

    init(_ context: FigureContext, _ swept: SweptRates, in body: Rect) {
        self.context = context
        self.swept = swept
        let isLow = body.height < 150
        plot = Rect(
            x: body.minX + 66, y: body.minY + 36, width: body.width - 78,
            height: body.height - 36 - (isLow ? 24 : 40))
        scales = RateSweepScales(
            swept.sweep, minimum: context.recording.experiment.knownMinimum, in: plot)
    }

    var items: [Item] {
        let low = plot.height < 100
        let vertical = Axis(
            .left, of: plot, ticks: scales.yTicks, title: low ? nil : lossTitle, hasGrid: true
        ) {
            scales.tick($0)
        }
        let horizontal = Axis(.bottom, of: plot, ticks: scales.xTicks, title: low ? nil : "learning rate") {
            scales.across($0)
        }
        let frame = Item.polyline(
            [Point(plot.minX, plot.minY), Point(plot.minX, plot.maxY), Point(plot.maxX, plot.maxY)],
            Stroke(.muted))
        return [.group(id: "axes", vertical.items + horizontal.items + [frame])] + bands + start + marks
            + [.group(id: "runs", lines + points)] + best + divergedWords
    }

    private var lossTitle: String {
        guard context.recording.experiment.model.network == nil else { return "loss at the end" }
        return scales.offset == 0
            ? "f(x, y) at the end" : "f(x, y) − \(Numeral.text(scales.offset)) at the end"
    }

    /// Hatching over the rates that diverge, halfway to their neighbours.
    private var bands: [Item] {
        let outcomes = swept.sweep.outcomes
        return swept.divergedGroups.enumerated().map { number, group in
            let band = bounds(of: group, outcomes.count)
            let strokes = stride(from: band.minX - band.height, to: band.maxX, by: 8).map { x in
                Item.line(
                    from: Point(x, band.maxY), to: Point(x + band.height, band.minY),
                    Stroke(.muted, width: 0.7, strength: 0.4))
            }
            return .group(id: "diverged.\(number + 1)", clip: band, strokes)
        }
    }

    private func bounds(of group: ClosedRange<Int>, _ count: Int) -> Rect {
        let outcomes = swept.sweep.outcomes
        func edge(_ index: Int, _ neighbour: Int) -> Double {
            let own = scales.across(outcomes[index].rate)
            guard outcomes.indices.contains(neighbour) else { return neighbour < 0 ? plot.minX : plot.maxX }
            return (own + scales.across(outcomes[neighbour].rate)) / 2
        }
        let left = edge(group.lowerBound, group.lowerBound - 1)
        let right = edge(group.upperBound, group.upperBound + 1)
        return Rect(x: left, y: plot.minY, width: max(right - left, 1), height: plot.height)
    }

    private var start: [Item] {
        let y = scales.height(swept.sweep.startLoss)
        return [
            .line(
                from: Point(plot.minX, y), to: Point(plot.maxX, y), Stroke(.muted, width: 1, dash: [2, 3]),
                id: "start"),
            .text(
                "start \(Numeral.text(swept.sweep.startLoss, .result))", at: Point(plot.minX + 6, y - 6),
                size: 11,
                .muted, hasHalo: true, id: "start.label"),
        ]
    }

    /// The lesson's own rate and 2/λmax, named above the plot; in two rows where they would meet.
    private var marks: [Item] {
        var items: [Item] = []
        let own = swept.sweep.own.rate
        var taken: ClosedRange<Double>?
        if scales.holds(own) {
            let x = scales.across(own)
            let words = "this lesson: \(own.told)"
            let width = context.typesetter.width(of: words, .semibold, size: 11)
            var middle = clamped(x, width)
            // Beside the line of the stable rate, not on it.
            if let line = stableLine, abs(line - middle) < width / 2 + 6 {
                middle = clamped(line + (x <= line ? -1 : 1) * (width / 2 + 6), width)
            }
            taken = middle - width / 2 - 8...middle + width / 2 + 8
            items += [
                .line(from: Point(x, plot.minY - 4), to: Point(x, plot.maxY), Stroke(.highlight, width: 6)),
                .line(
                    from: Point(x, plot.minY - 4), to: Point(x, plot.maxY),
                    Stroke(.ink, width: 1, dash: [3, 3]), id: "own"),
                .text(
                    words, at: Point(middle, plot.minY - 8), size: 11, weight: .semibold, anchor: .middle,
                    id: "own.label"),
            ]
        }
        if let stable = swept.stableRate, let x = stableLine {
            let formula = Formula.relation(
                .product([.numeral("2"), .letter("/"), .symbol(Symbol("λ", ["max"]))]), .equals,
                .numeral(Numeral.text(stable, .result)))
            let box = context.typesetter.layout(formula, size: 12)
            let middle = clamped(x, box.width)
            let meets = taken?.overlaps(middle - box.width / 2...middle + box.width / 2) ?? false
            let y = plot.minY - (meets ? 27 : 12)
            items += [
                .line(
                    from: Point(x, meets ? plot.minY - 18 : plot.minY - 4), to: Point(x, plot.maxY),
                    Stroke(.gradient, width: 1.6, dash: [7, 3]), id: "stable"),
                .formula(
                    formula, at: Point(middle, y), size: 12, anchor: .middle, baseline: .middle, .gradient,
                    isPlain: true, id: "stable.label"),
            ]
        }
        return items
    }

    /// Where the line of 2/λmax stands, if it is on the plot.
    private var stableLine: Double? {
        swept.stableRate.flatMap { scales.holds($0) ? scales.across($0) : nil }
    }

    private func clamped(_ x: Double, _ width: Double) -> Double {
        min(max(x, plot.minX + width / 2), plot.maxX - width / 2)
    }

    /// The runs that settle, joined where they are neighbours.
    private var lines: [Item] {
        var runs: [[Point]] = [[]]
        for outcome in swept.sweep.outcomes {
            if outcome.hasDiverged {
                runs.append([])
            } else {
                runs[runs.count - 1].append(scales.point(outcome))
            }
        }
        return runs.filter { $0.count > 1 }.map { .polyline($0, Stroke(.ink, width: 1.6)) }
    }

    private var points: [Item] {
        let radius = plot.width / Double(max(swept.sweep.outcomes.count, 1)) < 9 ? 2.2 : 3.0
        let all = swept.sweep.outcomes.map { outcome in
            outcome.hasDiverged
                ? Marker.cross.item(at: scales.point(outcome), radius: radius + 0.8, .negative)
                : Item.circle(scales.point(outcome), radius: radius, fill: Paint(.ink))
        }
        let own = swept.sweep.own
        guard scales.holds(own.rate) else { return all }
        return all + [RateSweepDrawing.ownMark(at: scales.point(own))]
    }

    static func ownMark(at point: Point) -> Item {
        .circle(point, radius: 5, fill: Paint(.highlight), stroke: Stroke(.ink, width: 1.6))
    }

    static func bestMark(at point: Point) -> Item {
        .circle(point, radius: 6.5, stroke: Stroke(.ink, width: 1.6))
    }

    private var best: [Item] {
        guard let best = swept.sweep.best, let loss = best.loss, swept.sharedLoss == nil else { return [] }
        let point = scales.point(best)
        let words = "lowest: \(Numeral.text(loss, .result)) at \(Numeral.text(best.rate, .result))"
        let isLeft = point.x > plot.centre.x
        let y = min(max(point.y, plot.minY + 62), plot.maxY - 9)
        let width = context.typesetter.width(of: words, .semibold, size: 11)
        let middle = Point(point.x + (isLeft ? -12 - width / 2 : 12 + width / 2), y)
        return [
            RateSweepDrawing.bestMark(at: point),
            .rectangle(Rect(around: middle, width: width + 6, height: 16), radius: 3, fill: Paint(.plate)),
            .text(
                words, at: middle, size: 11, weight: .semibold, anchor: .middle, baseline: .middle,
                id: "best.label"),
        ]
    }

    private var divergedWords: [Item] {
        let outcomes = swept.sweep.outcomes
        guard let widest = swept.divergedGroups.max(by: { $0.count < $1.count }) else { return [] }
        let band = bounds(of: widest, outcomes.count)
        let count = swept.sweep.divergedCount
        let words = "\(count) of \(outcomes.count) diverge"
        let width = context.typesetter.width(of: words, .semibold, size: 11)
        let startWidth = 100.0
        let middle = min(max(band.centre.x, plot.minX + startWidth + width / 2), plot.maxX - width / 2 - 4)
        return [
            .text(
                words, at: Point(middle, plot.minY + 53), size: 11, weight: .semibold, anchor: .middle,
                .negative,
                hasHalo: true, id: "diverged.label")
        ]
    }
}
