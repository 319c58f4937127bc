import Formulas
import Scenes

extension NetworkDrawing {
    /// Weights and gradients on their lines and nodes: the active ones first, others where they cover nothing.
    var labelItems: [Item] {
        var board = LabelBoard(page.content.inset(-8), obstacles: obstacles)
        let (near, far) = (
            layout.edges.filter { active.contains($0.part) },
            layout.edges.filter { !active.contains($0.part) }
        )
        var items = activeNodeChips(on: &board) + near.flatMap { activeLabels($0, on: &board) }
        board.block(halos)
        let roomy = far.filter { !layout.crowdedLayers.contains($0.layer) }
        for edge in roomy { items += weightLabel(edge, on: &board) }
        items += nodeChips(on: &board, where: { !active.contains($0) })
        for edge in roomy { items += gradientLabel(edge, on: &board) }
        if page == .slide { items += biasChips(on: &board, where: { !active.contains($0) }) }
        return items
    }

    /// What the halos of active nodes cover.
    private var halos: [Rect] {
        layout.columns.flatMap { column in
            column.nodes.filter { active.contains(.node(layer: column.layer, unit: $0.unit)) }
                .flatMap { layout.style.blocks($0.centre).map { $0.inset(-6) } }
        }
    }

    private var obstacles: [Rect] {
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
                width: layout.targetWidth,
                height: 24)
        }
        let captions = Rect(x: 0, y: layout.captionBase - 11, width: page.size.width, height: 16)
        return nodes + tabs + targets + [layout.loss.inset(-6), captions]
    }

    private func line(_ edge: NetworkLayout.Edge, _ number: Int) -> Point {
        edge.label + Point(0, number == 0 ? 0 : 16)
    }

    private func weightLabel(_ edge: NetworkLayout.Edge, on board: inout LabelBoard) -> [Item] {
        guard let weight = parameter(edge.part) else { return [] }
        return label(
            Numeral.text(weight.value, .weight, signed: true), Role(weight: weight.value), at: line(edge, 0),
            id: "label.\(id(edge))", isBold: false, on: &board)
    }

    /// A word on a plate, if its place is free.
    func label(
        _ text: String, _ role: Role, at centre: Point, id: String, isBold: Bool, on board: inout LabelBoard
    ) -> [Item] {
        let width = typesetter.width(of: text, isBold ? .semibold : .label, size: 12)
        let plate = Rect(around: centre, width: (width + 8).rounded(.up), height: 15)
        guard board.take(plate) else { return [] }
        return [
            .rectangle(plate, radius: 4, fill: Paint(.plate)),
            .text(
                text, at: centre, size: 12, weight: isBold ? .semibold : .regular, anchor: .middle,
                baseline: .middle, role, id: id),
        ]
    }

    /// Of the step's own weights: the number, on an update old and new with the difference, and the gradient in full.
    private func activeLabels(_ edge: NetworkLayout.Edge, on board: inout LabelBoard) -> [Item] {
        guard let weight = parameter(edge.part) else { return [] }
        let number = Numeral.text(weight.value, .weight, signed: true)
        let role = Role(weight: weight.value)
        let isResult = edge.part == active.result
        if let old = weight.old, isResult {
            let change = NetworkDrawing.change(from: old, to: weight.value)
            let difference = "Δ \(Numeral.text(weight.value - old, .gradient, signed: true))"
            let words = label(
                change, role, at: line(edge, 0), id: "label.\(id(edge))", isBold: true, on: &board)
            let short =
                words.isEmpty
                ? label(number, role, at: line(edge, 0), id: "label.\(id(edge))", isBold: true, on: &board)
                : words
            return short
                + label(
                    difference, .ink, at: line(edge, 1), id: "change.\(id(edge))", isBold: false, on: &board)
        }
        let own = label(number, role, at: line(edge, 0), id: "label.\(id(edge))", isBold: true, on: &board)
        return own + gradientLabel(edge, isActive: isResult, on: &board)
    }

    /// Old and new weight, with more digits where two decimals look the same.
    private static func change(from old: Double, to new: Double) -> String {
        let short = [old, new].map { Numeral.text($0, .weight, signed: true) }
        let full = [old, new].map { Numeral.text($0, .result, signed: true) }
        return (short[0] == short[1] ? full : short).joined(separator: " → ")
    }

    private func gradientLabel(
        _ edge: NetworkLayout.Edge, isActive: Bool = false, on board: inout LabelBoard
    ) -> [Item] {
        let name = "w[\(edge.layer)][\(edge.unit)][\(edge.input)]"
        return chip(of: name, isActive: isActive, isNamed: isActive, id: "chip.\(id(edge))", on: &board) {
            size in
            Rect(around: edge.label + Point(0, 8 + size.height / 2), width: size.width, height: size.height)
        }
    }

    private func id(_ edge: NetworkLayout.Edge) -> String { "w.\(edge.layer).\(edge.unit).\(edge.input)" }
}
