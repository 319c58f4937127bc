import Formulas
import Scenes

extension Role {
    /// The colour of a weight by its sign.
    init(weight: Double) {
        self = weight < 0 ? .negative : weight > 0 ? .positive : .muted
    }
}

extension Stroke {
    /// How a weight is drawn: hue and dash by its sign, width by its size.
    init(weight: Double, width: Double, strength: Double = 1) {
        self.init(Role(weight: weight), width: width, strength: strength, dash: weight < 0 ? [9, 4] : [])
    }
}

extension NetworkDrawing {
    /// The lines of the weights, active ones above the others.
    var edgeItems: [Item] {
        let (near, far) = (
            layout.edges.filter { active.contains($0.part) },
            layout.edges.filter { !active.contains($0.part) }
        )
        return far.map { edge($0, isActive: false) } + near.map { edge($0, isActive: true) }
    }

    private func edge(_ edge: NetworkLayout.Edge, isActive: Bool) -> Item {
        guard let weight = parameter(edge.part) else { return .group([]) }
        let strength = isActive ? 1 : 0.38
        var items: [Item] = []
        if isActive {
            let halo = width(of: max(weight.value.magnitude, weight.old?.magnitude ?? 0)) + 12
            items.append(.line(from: edge.start, to: edge.end, Stroke(.highlight, width: halo, cap: .round)))
        }
        if let old = weight.old, isActive {
            items.append(
                .line(
                    from: edge.start, to: edge.end,
                    Stroke(weight: old, width: width(of: old), strength: 0.45)))
        }
        let stroke = Stroke(weight: weight.value, width: width(of: weight.value), strength: strength)
        items.append(.line(from: edge.start, to: edge.end, stroke))
        if weight.value.magnitude > largestWeight * 1.000_001 {
            items.append(bar(across: edge, stroke))
        }
        if isActive, active.phase == .backward {
            let tip = edge.start.toward(edge.end, 0.13)
            items.append(ArrowHead.item(at: tip, from: edge.end, size: 13, .gradient))
        }
        let number = Numeral.text(weight.value, .weight, signed: true)
        return .group(
            id: "w.\(edge.stem)", title: "w[\(edge.layer)][\(edge.unit)][\(edge.input)] = \(number)", items)
    }

    /// Says that a weight is larger than the widest line.
    private func bar(across edge: NetworkLayout.Edge, _ stroke: Stroke) -> Item {
        let middle = edge.start.toward(edge.end, 0.86)
        let direction = (edge.end - edge.start) * (8 / max(edge.start.distance(to: edge.end), 1))
        let side = Point(-direction.y, direction.x)
        return .line(from: middle + side, to: middle - side, Stroke(stroke.paint.role, width: 2))
    }

    /// The thin lines from the outputs to the loss.
    var lossLinks: [Item] {
        guard let outputs = layout.columns.last else { return [] }
        return outputs.nodes.map { node in
            let isActive = active.joinsLoss(output: node.unit, layer: outputs.layer)
            let start = Point(node.centre.x + layout.style.halfWidth, node.centre.y)
            let turn = Point(targetPlate(node.unit, node.centre).maxX, node.centre.y)
            let end = Point(layout.loss.minX, layout.loss.centre.y)
            let points = node.centre.y == end.y ? [start, end] : [start, turn, end]
            var items: [Item] = []
            if isActive { items.append(.polyline(points, Stroke(.highlight, width: 10, cap: .round))) }
            items.append(.polyline(points, Stroke(.muted, width: 1.2, strength: isActive ? 1 : 0.5)))
            if isActive, active.phase == .backward {
                items.append(ArrowHead.item(at: start, from: turn, size: 10, .gradient))
            }
            return .group(id: "link.\(node.unit)", items)
        }
    }
}
