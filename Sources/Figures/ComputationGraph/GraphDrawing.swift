import Calculus
import Formulas
import Learning
import Scenes
import Typography

/// The boxes and lines of a computation graph at a step.
struct GraphDrawing {
    let context: FigureContext
    let graph: ForwardGraph
    let choice: GraphChoice
    let progress: Progress
    let focus: (result: ValueID?, operands: Set<ValueID>)
    let shades: GradientShades

    init(_ context: FigureContext, in body: Rect) {
        self.context = context
        let experiment = context.moment.experiment
        graph = ForwardGraph(experiment.lossProgram)
        focus = graph.focus(of: context.step, in: experiment)
        choice = GraphChoice(graph, focus: focus, in: body.inset(8, context.page == .slide ? 8 : 4))
        let progress = Progress(context.moment, index: context.index)
        self.progress = progress
        shades = GradientShades(
            experiment.lossProgram.program.instructions.enumerated().lazy
                .filter { $1.name?.text.contains("/∂") == true && $1.name?.text.hasPrefix("∂a") == false }
                .map { progress.moment.value($0.offset, lane: progress.lane) })
    }

    func isActive(_ value: ValueID) -> Bool { value == focus.result || focus.operands.contains(value) }

    var items: [Item] {
        guard let places = choice.places else { return [] }
        let lines = choice.layers.lines.map { line(places.points(of: $0), isActive: isActive($0), $0) }
        let boxes = places.boxes.keys.sorted().compactMap { value in
            places.boxes[value].map { box(value, $0) }
        }
        return lines.sorted { !$0.isActive && $1.isActive }.map(\.item) + boxes
    }

    private func isActive(_ line: [GraphLayers.Place]) -> Bool {
        guard case .value(let from)? = line.first, case .value(let to)? = line.last else { return false }
        return isActive(from) && isActive(to) && (from == focus.result || to == focus.result)
    }

    private func line(
        _ points: [Point], isActive: Bool, _ places: [GraphLayers.Place]
    ) -> (item: Item, isActive: Bool) {
        guard let first = points.first, let last = points.last, points.count > 1,
            case .value(let from)? = places.first, case .value(let to)? = places.last
        else { return (.group([]), isActive) }
        var path = Path()
        path.move(to: first)
        for (start, end) in zip(points, points.dropFirst()) {
            let reach = (end.x - start.x) * 0.45
            path.curve(start + Point(reach, 0), end - Point(reach, 0), to: end)
        }
        let isBackward = context.step?.phase == .backward
        var items: [Item] = []
        if isActive { items.append(.path(path, stroke: Stroke(.highlight, width: 9, cap: .round))) }
        items.append(
            .path(
                path,
                stroke: Stroke(
                    isActive ? .ink : .muted, width: isActive ? 2 : 1, strength: isActive ? 1 : 0.5)))
        if isActive, isBackward {
            items.append(ArrowHead.item(at: first, from: first + Point(10, 0), size: 10, .gradient))
        } else {
            items.append(
                ArrowHead.item(
                    at: last, from: last - Point(10, 0), size: isActive ? 9 : 6, isActive ? .ink : .muted,
                    strength: isActive ? 1 : 0.6))
        }
        return (.group(id: "line.\(from).\(to)", items), isActive)
    }
}
