import Formulas
import Scenes

extension NetworkDrawing {
    /// Weights and gradients on their lines and nodes, each at the place that the layout keeps for it; what the step at work
    /// adds stands where it covers nothing.
    var labelItems: [Item] {
        var board = LabelBoard(bounds, obstacles: obstacles)
        board.block(layout.edges.filter { $0.part != active.result }.flatMap(rooms))
        var items = layout.edges.flatMap { weightLabel($0, on: &board) }
        items += nodeChips(on: &board) + biasLabels(on: &board)
        for edge in layout.edges { items += gradientChip(edge, on: &board) }
        return items
    }

    /// The weight that this step has updated.
    var changed: NetworkPart? {
        active.result.flatMap { parameter($0)?.old == nil ? nil : $0 }
    }

    /// Where words may stand.
    var bounds: Rect {
        let page = Rect(x: 0, y: 0, width: context.size.width, height: context.size.height)
        return page.inset(context.isCell ? 2 : self.page.margin - 8)
    }

    var obstacles: [Rect] {
        let nodes = layout.columns.flatMap { column in
            column.nodes.flatMap { layout.style.blocks($0.centre) }
                + (column.dots.map { [layout.style.frame($0)] } ?? [])
        }
        let tabs = layout.columns.dropFirst().flatMap { column in
            column.nodes.map { tabRect(.bias(layer: column.layer, unit: $0.unit), $0.centre) }
        }
        let targets = (layout.columns.last?.nodes ?? []).map { node in
            Rect(
                x: node.centre.x + layout.style.halfWidth + 8, y: node.centre.y - 12,
                width: layout.targetWidth, height: 24)
        }
        let captions = Rect(x: 0, y: layout.captionBase - 11, width: context.size.width, height: 16)
        return nodes + tabs + targets + [layout.loss.inset(-6), captions]
    }

    func manner(_ edge: NetworkLayout.Edge) -> EdgeLabels.Manner { layout.manners[edge.layer - 1] }

    /// The room that a label has in every frame.
    func rooms(of edge: NetworkLayout.Edge) -> [Rect] {
        let manner = manner(edge)
        switch edge.label {
        case .number(let point):
            return [Rect(around: point + manner.offset, width: manner.size.width, height: manner.size.height)]
        case .badge(let point, _): return [badge(point)]
        case .none: return []
        }
    }

    private func badge(_ point: Point) -> Rect {
        Rect(around: point, width: 2 * EdgeLabels.badgeRadius, height: 2 * EdgeLabels.badgeRadius)
    }

    private func weightLabel(_ edge: NetworkLayout.Edge, on board: inout LabelBoard) -> [Item] {
        guard let weight = parameter(edge.part) else { return [] }
        let isActive = active.contains(edge.part)
        let manner = manner(edge)
        let text = typesetter.fitted(
            weight.value, .weight, signed: true, size: manner.textSize, to: manner.size.width - 4)
        let id = "label.w.\(edge.stem)"
        let role = Role(weight: weight.value)
        switch edge.label {
        case .number(let point):
            guard let old = weight.old, edge.part == changed else {
                board.block([plateRect(text, at: point, size: manner.textSize)])
                return plate(text, role, at: point, size: manner.textSize, id: id, isBold: isActive)
            }
            let words = change(from: old, to: weight.value)
            let difference = "Δ \(Numeral.text(weight.value - old, .gradient, signed: true))"
            let rect = plateRect(words, at: point, size: manner.textSize)
            let shown = board.isFree(rect) ? words : text
            board.block([plateRect(shown, at: point, size: manner.textSize)])
            return plate(shown, role, at: point, size: manner.textSize, id: id, isBold: true)
                + label(
                    difference, .ink, at: [point + Point(0, 16), point - Point(0, 16)],
                    id: "change.w.\(edge.stem)",
                    isBold: false, on: &board)
        case .badge(let point, let number):
            return [
                .circle(
                    point, radius: EdgeLabels.badgeRadius - 1, fill: Paint(isActive ? .highlight : .paper),
                    stroke: Stroke(role, width: isActive ? 1.6 : 1)),
                .text(
                    "\(number)", at: point, size: 11, weight: isActive ? .semibold : .regular,
                    anchor: .middle, baseline: .middle, isActive ? .onHighlight : role, id: id),
            ]
        case .none:
            guard isActive else { return [] }
            return label(text, role, at: alongLine(edge), size: 11, id: id, isBold: true, on: &board)
        }
    }

    /// Places on a line for what the layout keeps none for, best first; none of them is as near to another line.
    func alongLine(_ edge: NetworkLayout.Edge) -> [Point] {
        let others = layout.edges.filter { $0.layer == edge.layer && $0.part != edge.part }
        return [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82].map { edge.start.toward(edge.end, $0) }
            .filter { place in others.allSatisfy { $0.line.distance(to: place) > 4 } }
    }

    private func plateRect(_ text: String, at centre: Point, size: Double) -> Rect {
        let width = typesetter.width(of: text, .semibold, size: size)
        return Rect(around: centre, width: (width + 6).rounded(.up), height: size + 3)
    }

    private func plate(
        _ text: String, _ role: Role, at centre: Point, size: Double, id: String, isBold: Bool
    ) -> [Item] {
        [
            .rectangle(plateRect(text, at: centre, size: size), radius: 4, fill: Paint(.plate)),
            .text(
                text, at: centre, size: size, weight: isBold ? .semibold : .regular, anchor: .middle,
                baseline: .middle, role, id: id),
        ]
    }

    /// A word on a plate at the first place that is free.
    func label(
        _ text: String, _ role: Role, at places: [Point], size: Double = 12, id: String, isBold: Bool,
        on board: inout LabelBoard
    ) -> [Item] {
        guard let place = places.first(where: { board.isFree(plateRect(text, at: $0, size: size)) }) else {
            return []
        }
        board.block([plateRect(text, at: place, size: size)])
        return plate(text, role, at: place, size: size, id: id, isBold: isBold)
    }

    /// Old and new weight, with more digits where two decimals look the same.
    private func change(from old: Double, to new: Double) -> String {
        let short = [old, new].map { Numeral.text($0, .weight, signed: true) }
        let full = [old, new].map { Numeral.text($0, .result, signed: true) }
        return (short[0] == short[1] ? full : short).joined(separator: " → ")
    }
}
