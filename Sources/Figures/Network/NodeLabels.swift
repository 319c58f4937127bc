import Formulas
import Scenes

extension NetworkDrawing {
    /// The gradients of neurons, at their lower right.
    func nodeChips(on board: inout LabelBoard) -> [Item] {
        var items: [Item] = []
        for column in layout.columns.dropFirst() {
            // The outputs have the room of the targets beside them.
            let isOutput = column.layer == layout.columns.count - 1
            let room =
                isOutput ? (layout.targetWidth > 80 ? 128 : 66) : layout.manners[column.layer].chipWidth
            for node in column.nodes {
                let names = ["z", "a"].map { "\($0)[\(column.layer)][\(node.unit)]" }
                guard let name = names.first(where: { progress.gradient(of: $0) != nil }) else { continue }
                let isActive = active.contains(.node(layer: column.layer, unit: node.unit))
                guard room > 0 || isActive else { continue }
                items += chip(
                    of: name, isActive: isActive, isNamed: room > 100, room: min(max(room, 66), 90),
                    id: "chip.node.\(column.layer).\(node.unit)", on: &board
                ) { layout.style.chip(node.centre, size: $0) }
            }
        }
        return items
    }

    /// The gradients of biases, left of their tabs; of one that was just updated, its change.
    func biasLabels(on board: inout LabelBoard) -> [Item] {
        var items: [Item] = []
        for column in layout.columns.dropFirst() {
            for node in column.nodes {
                let part = NetworkPart.bias(layer: column.layer, unit: node.unit)
                let isResult = active.result == part
                let tab = tabRect(part, node.centre)
                if isResult, let bias = parameter(part), let old = bias.old {
                    items += change(of: bias.value, from: old, beside: tab, part, on: &board)
                    continue
                }
                guard isResult || layout.manners[column.layer - 1].isTall else { continue }
                items += chip(
                    of: "b[\(column.layer)][\(node.unit)]", isActive: isResult, isNamed: false,
                    room: max(layout.manners[column.layer - 1].size.width, 66),
                    id: "chip.b.\(column.layer).\(node.unit)", on: &board
                ) { size in
                    Rect(
                        x: tab.minX - 5 - size.width, y: tab.centre.y - size.height / 2, width: size.width,
                        height: size.height)
                }
            }
        }
        return items
    }

    /// Old value and difference of an updated bias, left of its tab.
    private func change(
        of value: Double, from old: Double, beside tab: Rect, _ part: NetworkPart, on board: inout LabelBoard
    ) -> [Item] {
        guard case .bias(let layer, let unit) = part else { return [] }
        let isSame = Numeral.text(old, .weight) == Numeral.text(value, .weight)
        let before = "\(Numeral.text(old, isSame ? .result : .weight, signed: true)) →"
        let difference = "Δ \(Numeral.text(value - old, .gradient, signed: true))"
        let widths = [before, difference].map { typesetter.width(of: $0, .semibold, size: 12) + 6 }
        let right = tab.minX - 6
        let below = Point(right - widths[1] / 2, tab.centre.y + 17)
        let beside = Point(right - widths[0] - widths[1] / 2 - 2, tab.centre.y)
        return label(
            before, Role(weight: old), at: [Point(right - widths[0] / 2, tab.centre.y)],
            id: "label.b.\(layer).\(unit)", isBold: true, on: &board)
            + label(
                difference, .ink, at: [below, beside], id: "change.b.\(layer).\(unit)", isBold: false,
                on: &board)
    }

    /// The chip of a value's gradient: with its name if there is room for it, else the number, else nothing.
    private func chip(
        of name: String, isActive: Bool, isNamed: Bool, room: Double, id: String, on board: inout LabelBoard,
        _ place: (Size) -> Rect
    ) -> [Item] {
        guard let gradient = gradient(of: name) else { return [] }
        for symbol in isNamed ? [gradient.symbol, nil] : [nil] {
            let chip = chip(gradient.value, name: symbol, room: room, isActive: isActive)
            let rect = place(chip.size(typesetter))
            if board.take(rect) { return [chip.item(in: rect, id: id)] }
        }
        return []
    }

    /// A gradient's chip, its number short enough for its room.
    func chip(_ gradient: Double, name: Formula? = nil, room: Double, isActive: Bool) -> GradientChip {
        GradientChip(
            gradient: gradient, name: name, shade: shades.step(of: gradient), isActive: isActive,
            writtenNumber: typesetter.fitted(
                gradient, .gradient, signed: true, size: GradientChip.textSize,
                to: GradientChip.numberRoom(room)))
    }
}
