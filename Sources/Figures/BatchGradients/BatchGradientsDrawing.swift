import Formulas
import Learning
import Scenes
import Typography

/// The plane of two gradients: an arrow an example, the same divided by their number tip to tail, and the mean.
struct BatchGradientsDrawing {
    let context: FigureContext
    let arrows: BatchArrows
    private let plane: PlotPlane

    init(_ context: FigureContext, _ arrows: BatchArrows, in body: Rect) {
        self.context = context
        self.arrows = arrows
        let places = arrows.arrows.map(\.gradient) + arrows.chain + [arrows.mean]
        let finite = places.filter { $0.x.isFinite && $0.y.isFinite }
        func range(_ numbers: [Double]) -> ScaleRange {
            let low = min(numbers.min() ?? 0, 0)
            let high = max(numbers.max() ?? 0, 0)
            let span = high - low
            guard span > 0 else { return ScaleRange(-1, 1) }
            return ScaleRange(low - 0.14 * span, high + 0.14 * span)
        }
        let (x, y) = BatchGradientsDrawing.equal(
            range(finite.map(\.x)), range(finite.map(\.y)), ratio: (body.width - 70) / (body.height - 50))
        let low = body.height < 150
        let names = (
            low ? "" : BatchGradientsDrawing.title(arrows.names.across),
            low ? "" : BatchGradientsDrawing.title(arrows.names.up)
        )
        plane = PlotPlane(x: x, y: y, names: names, in: body)
    }

    static func title(_ parameter: Parameter) -> String { "∂ℓ/∂\(parameter.name.symbol.unicode)" }

    /// Ranges in which one unit is as long upwards as across.
    private static func equal(_ x: ScaleRange, _ y: ScaleRange, ratio: Double) -> (ScaleRange, ScaleRange) {
        func wider(_ range: ScaleRange, to span: Double) -> ScaleRange {
            let middle = (range.start + range.end) / 2
            return ScaleRange(middle - span / 2, middle + span / 2)
        }
        let width = x.end - x.start
        let height = y.end - y.start
        return width < height * ratio ? (wider(x, to: height * ratio), y) : (x, wider(y, to: width / ratio))
    }

    var items: [Item] {
        let origin = plane.point(0, 0)
        let frame = plane.frame
        let zero = [
            Item.line(from: Point(frame.minX, origin.y), to: Point(frame.maxX, origin.y), Stroke(.hairline)),
            Item.line(from: Point(origin.x, frame.minY), to: Point(origin.x, frame.maxY), Stroke(.hairline)),
        ]
        return [.group(id: "plane", plane.items(hasGrid: false) + zero)]
            + [.group(id: "examples", arrows.arrows.map(example))] + [.group(id: "chain", chain)] + mean
            + labels
    }

    private func point(_ gradient: Point) -> Point { plane.point(gradient.x, gradient.y) }

    private func isDrawable(_ gradient: Point) -> Bool { gradient.x.isFinite && gradient.y.isFinite }

    private func example(_ arrow: BatchArrows.Arrow) -> Item {
        guard isDrawable(arrow.gradient) else { return .group(id: "row.\(arrow.row)", []) }
        return .group(
            id: "row.\(arrow.row)", title: "row \(arrow.row): \(BatchGradientsTelling.pair(arrow.gradient))",
            BatchGradientsDrawing.arrow(
                from: point(Point(0, 0)), to: point(arrow.gradient), .positive, width: 1.4))
    }

    static func arrow(
        from tail: Point, to tip: Point, _ role: Role, width: Double, dash: [Double] = [], head: Double = 9
    ) -> [Item] {
        let length = tip.distance(to: tail)
        guard length > 1 else { return [.circle(tip, radius: max(width, 1.6), fill: Paint(role))] }
        let size = min(head, length * 0.7)
        let neck = tip + (tail - tip) * (size * 0.7 / length)
        return [
            .line(from: tail, to: neck, Stroke(role, width: width, dash: dash)),
            ArrowHead.item(at: tip, from: tail, size: size, role),
        ]
    }

    /// Each example's share of the mean, one behind the other.
    private var chain: [Item] {
        let ends = arrows.chain.filter(isDrawable).map(point)
        guard arrows.arrows.count > 1 else { return [] }
        return zip(ends, ends.dropFirst()).flatMap { tail, tip in
            BatchGradientsDrawing.arrow(from: tail, to: tip, .ink, width: 1.1, dash: [3, 2], head: 6)
        }
    }

    private var mean: [Item] {
        guard isDrawable(arrows.mean) else { return [] }
        return [
            .group(
                id: "mean", title: "mean: \(BatchGradientsTelling.pair(arrows.mean))",
                BatchGradientsDrawing.arrow(
                    from: point(Point(0, 0)), to: point(arrows.mean), .gradient, width: 3.6, head: 14))
        ]
    }

    /// Numbers of the rows at the tips and the mean's name, where they have room.
    private var labels: [Item] {
        var board = LabelBoard(plane.frame.inset(2), obstacles: [])
        let size = context.page == .slide ? 12.0 : 11
        let wanted =
            [("mean", arrows.mean, Role.gradient)]
            + arrows.arrows.map { ("\($0.row)", $0.gradient, Role.positive) }
        return wanted.filter { isDrawable($0.1) }.compactMap { words, gradient, role in
            let tip = point(gradient)
            let tail = point(Point(0, 0))
            let length = max(tip.distance(to: tail), 1)
            let ahead = (tip - tail) * (1 / length)
            let across = Point(-ahead.y, ahead.x)
            for shift in [ahead * 14, across * 13, across * -13, ahead * 22, across * 20, across * -20] {
                let text = Text(
                    words, at: tip + shift, size: size, weight: .semibold, anchor: .middle, baseline: .middle,
                    paint: Paint(role), hasHalo: true, id: "label.\(words)")
                if board.take(context.typesetter.bounds(of: text).inset(-1)) { return .text(text) }
            }
            return nil
        }
    }
}
