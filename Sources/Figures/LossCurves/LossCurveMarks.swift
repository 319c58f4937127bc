import Formulas
import Scenes
import Typography

/// What is marked on the curves of the losses, and the words beside the marks.
struct LossCurveMarks {
    private let drawing: LossCurveDrawing
    private let trail: [Point]
    private var context: FigureContext { drawing.context }

    init(_ drawing: LossCurveDrawing) {
        self.drawing = drawing
        let curves: [LossSeries?] = [drawing.series, drawing.whole]
        trail = curves.compactMap { $0 }.flatMap { LossCurveMarks.trail($0.samples.map(drawing.point)) }
    }

    /// The line through the iteration shown.
    static let presentLine = Stroke(.muted, width: 1, strength: 0.6, dash: [3, 4])

    /// Points along a curve, so close that a label which covers the curve covers one of them.
    private static func trail(_ points: [Point]) -> [Point] {
        zip(points, points.dropFirst()).flatMap { start, end -> [Point] in
            let count = max(1, Int((start.distance(to: end) / 5).rounded(.up)))
            return (0..<count).map { start.toward(end, Double($0) / Double(count)) }
        } + points.suffix(1)
    }

    /// The present iteration, the start, the end, and where the numbers ran out; words where they cover nothing.
    var items: [Item] {
        var board = LabelBoard(drawing.plot.inset(0, -4), obstacles: [])
        var items: [Item] = []
        let present = presentSample
        let words = presentWords
        if let present {
            let point = drawing.point(present)
            items += [
                .line(
                    from: Point(point.x, drawing.plot.minY),
                    to: Point(point.x, drawing.band?.rect.maxY ?? drawing.plot.maxY),
                    LossCurveMarks.presentLine),
                .circle(point, radius: 10, fill: Paint(.highlight)),
                .circle(
                    point, radius: 5, fill: Paint(.paper), stroke: Stroke(.ink, width: 2.4), id: "present"),
            ]
            items += label(words, at: point, id: "present.label", isBold: true, on: &board)
        }
        if let last = drawing.leading.last, drawing.isOpenEnded {
            let point = drawing.point(last)
            items += [
                .circle(
                    point, radius: 5, fill: Paint(.paper), stroke: Stroke(.negative, width: 2, dash: [3, 2]),
                    id: "open")
            ]
            items += label(
                "diverged at iteration \(drawing.brokenIteration)", at: point, id: "open.label", on: &board)
        }
        for (name, sample) in [("start", drawing.leading.first), ("end", drawing.leading.last)] {
            guard let sample, sample != present, name == "start" || !drawing.isOpenEnded else { continue }
            let point = drawing.point(sample)
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
        return drawing.whole == nil
            ? "iteration \(iteration): \(loss)" : "iteration \(iteration), batch \(loss)"
    }

    private func label(
        _ text: String, at point: Point, id: String, isBold: Bool = false, on board: inout LabelBoard
    ) -> [Item] {
        let size: Double = context.page == .slide ? 13 : 11
        let face = isBold ? Text.Weight.semibold : .regular
        let distance = 14.0
        // Near the mark first, further away where that is taken.
        let places: [(Point, Anchor)] = [1.0, 2.4, 3.8, 5.4, 7, 9].flatMap { factor in
            [-1.0, 1].flatMap { side in
                [
                    (Point(point.x + distance, point.y + side * distance * factor), Anchor.start),
                    (Point(point.x - distance, point.y + side * distance * factor), .end),
                ]
            }
        }
        var candidates: [(cost: Int, rect: Rect, words: Text)] = []
        for (order, (place, anchor)) in places.enumerated() {
            let words = Text(
                text, at: place, size: size, weight: face, anchor: anchor, baseline: .middle,
                paint: Paint(.ink), hasHalo: true, id: id)
            let rect = context.typesetter.bounds(of: words).inset(-3)
            guard board.isFree(rect) else { continue }
            // The curve below a label is worse than a label further away.
            candidates.append((8 * trail.count(where: rect.contains) + order, rect, words))
        }
        guard let best = candidates.min(by: { $0.cost < $1.cost }), board.take(best.rect) else { return [] }
        return [.text(best.words)]
    }
}
