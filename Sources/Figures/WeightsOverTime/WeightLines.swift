import Formulas
import Learning
import Scenes

/// The lines of the weights, their names at the ends, and the moment at hand.
struct WeightLines {
    let context: FigureContext
    let history: WeightHistory
    let plot: Rect
    let scale: LinearScale
    let axis: IterationAxis
    let labels: WeightLabels
    private let yTicks: [Tick]

    init(_ context: FigureContext, in body: Rect) {
        self.context = context
        let experiment = context.recording.experiment
        let choice = ParameterChoice(experiment, context.settings)
        history = WeightHistory(
            context.recording, choice.positions, present: context.updatesDone, columns: Int(body.width))
        let top = body.minY + 22
        let height = body.maxY - IterationAxis.height(experiment) - top
        let values = history.lines.flatMap(\.samples).map(\.value)
        let pixels = ScaleRange(top + height - 4, top + 4)
        scale = WeightLines.scale(values, onto: pixels).nice(max(2, Int(height / 40)))
        yTicks = scale.ticks(max(2, min(7, Int(height / 40))))
        labels = WeightLabels(history, context, room: height, canTake: 0.4 * body.width)
        let numbers = yTicks.map { context.typesetter.width(of: $0.label, .label, size: 11) }.max() ?? 0
        let left = max(IterationAxis.nameWidth, numbers + 14)
        plot = Rect(
            x: body.minX + left, y: top, width: body.width - left - labels.width - 4, height: height)
        axis = IterationAxis(experiment, from: 0, to: history.count, in: plot, inset: 8)
    }

    /// A scale over all finite values; a lone value stands in the middle.
    static func scale(_ values: [Double], onto pixels: ScaleRange) -> LinearScale {
        // Beyond this no axis could be numbered: such values stand on the edge.
        let limit = 1e200
        let finite = values.filter(\.isFinite).map { min(max($0, -limit), limit) }
        let low = finite.min() ?? 0
        let high = finite.max() ?? 1
        let spread = high > low ? 0 : max(low.magnitude / 2, low == 0 ? 1 : 0)
        return LinearScale(ScaleRange(low - spread, high + spread), onto: pixels)
    }

    func y(_ value: Double) -> Double {
        min(max(scale(value), min(plot.minY, plot.maxY)), plot.maxY)
    }

    private func point(_ sample: WeightHistory.Sample) -> Point { Point(axis(sample.count), y(sample.value)) }

    var items: [Item] {
        let grid = Axis(.left, of: plot, ticks: yTicks, hasGrid: true) { scale($0) }
        var frame = grid.items + axis.items
        if scale.domain.start < 0, scale.domain.end > 0 {
            let zero = scale(0)
            frame.append(.line(from: Point(plot.minX, zero), to: Point(plot.maxX, zero), Stroke(.muted)))
        }
        frame.append(
            .polyline(
                [Point(plot.minX, plot.minY), Point(plot.minX, plot.maxY), Point(plot.maxX, plot.maxY)],
                Stroke(.muted)))
        let order = history.lines.indices.sorted { !labels.isNamed($0) && labels.isNamed($1) }
        return [.group(id: "axes", frame)] + moment + order.map(line) + dots
            + labels.items(history.lines.map { y($0.last) }, plot: plot, end: axis(history.count), context)
    }

    private func line(_ index: Int) -> Item {
        let line = history.lines[index]
        let style = labels.style(index)
        let isNamed = labels.isNamed(index)
        let points = line.samples.map(point)
        var items: [Item] = []
        if points.count > 1 {
            let width = labels.isPlain(index) ? 1.2 : 1.8
            items.append(.polyline(points, style.stroke(width: width, strength: isNamed ? 1 : 0.45)))
        }
        let radius = 3.6
        if labels.areSingle, points.count > 12 {
            // Markers at the same iterations of every line.
            let marked = (1...5).map { history.count * $0 / 6 }
            for count in marked {
                guard
                    let nearest = line.samples.min(by: {
                        ($0.count - count).magnitude < ($1.count - count).magnitude
                    })
                else { continue }
                items.append(style.marker.item(at: point(nearest), radius: radius, style.role))
            }
        }
        if let last = points.last, isNamed {
            items.append(style.marker.item(at: last, radius: radius, style.role))
        }
        let name = line.parameter.name
        let values =
            "\(Numeral.text(line.first, .weight, signed: true)) to "
            + Numeral.text(line.last, .weight, signed: true)
        return .group(id: "line.\(name.text)", title: "\(name.text): \(values)", items)
    }

    /// The moment at hand.
    private var moment: [Item] {
        let words = history.present == 0 ? "start" : "after iteration \(history.present)"
        return MomentMark(history.present, words).items(axis, plot, context.typesetter)
    }

    /// Where the lines are at the moment at hand.
    private var dots: [Item] {
        guard history.lines.count <= 16, history.present < history.count else { return [] }
        return history.lines.indices.map { index in
            .circle(
                Point(axis(history.present), y(history.lines[index].present)), radius: 3.5,
                fill: Paint(.paper), stroke: Stroke(labels.style(index).role, width: 1.8),
                id: "present.\(history.lines[index].parameter.name.text)")
        }
    }
}

extension FigureContext {
    /// Updates that are over at the step that is shown: its own counts when it was the last of its iteration.
    var updatesDone: Int {
        let isOver = index >= moment.stepCount - 1
        return min(moment.iteration - (isOver ? 0 : 1), recording.iterations)
    }
}
