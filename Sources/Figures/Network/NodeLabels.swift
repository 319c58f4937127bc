import Formulas
import Scenes

extension NetworkDrawing {
    /// The gradients of the step's own neurons and biases.
    func activeNodeChips(on board: inout LabelBoard) -> [Item] {
        nodeChips(on: &board, where: active.contains) + biasChips(on: &board, where: active.contains)
    }

    /// The gradients of neurons, at their lower right.
    func nodeChips(on board: inout LabelBoard, where isWanted: (NetworkPart) -> Bool) -> [Item] {
        var items: [Item] = []
        for column in layout.columns.dropFirst() {
            for node in column.nodes where isWanted(.node(layer: column.layer, unit: node.unit)) {
                let names = ["z", "a"].map { "\($0)[\(column.layer)][\(node.unit)]" }
                guard let name = names.first(where: { progress.gradient(of: $0) != nil }) else { continue }
                items += chip(
                    of: name, isActive: active.contains(.node(layer: column.layer, unit: node.unit)),
                    isNamed: true,
                    id: "chip.node.\(column.layer).\(node.unit)", on: &board
                ) { layout.style.chip(node.centre, size: $0) }
            }
        }
        return items
    }

    /// The gradients of biases, left of their tabs; of one that was just updated, its change.
    func biasChips(on board: inout LabelBoard, where isWanted: (NetworkPart) -> Bool) -> [Item] {
        var items: [Item] = []
        for column in layout.columns.dropFirst() {
            for node in column.nodes where isWanted(.bias(layer: column.layer, unit: node.unit)) {
                let isResult = active.result == .bias(layer: column.layer, unit: node.unit)
                let part = NetworkPart.bias(layer: column.layer, unit: node.unit)
                let tab = tabRect(part, node.centre)
                if isResult, let bias = parameter(part), let old = bias.old {
                    items += change(of: bias.value, from: old, beside: tab, part, on: &board)
                    continue
                }
                items += chip(
                    of: "b[\(column.layer)][\(node.unit)]", isActive: isResult, isNamed: false,
                    id: "chip.b.\(column.layer).\(node.unit)", on: &board
                ) { size in
                    Rect(
                        x: tab.minX - (isResult ? 7 : 2) - size.width, y: tab.centre.y - size.height / 2,
                        width: size.width, height: size.height)
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
        let before = "\(Numeral.text(old, .weight, signed: true)) →"
        let difference = "Δ \(Numeral.text(value - old, .gradient, signed: true))"
        let widths = [before, difference].map { typesetter.width(of: $0, .semibold, size: 12) + 8 }
        let right = tab.minX - 6
        var items = label(
            before, Role(weight: old), at: Point(right - widths[0] / 2, tab.centre.y),
            id: "label.b.\(layer).\(unit)", isBold: true, on: &board)
        let below = Point(right - widths[1] / 2, tab.centre.y + 16)
        for place in [below, Point(right - widths[0] - widths[1] / 2, tab.centre.y)] {
            let words = label(
                difference, .ink, at: place, id: "change.b.\(layer).\(unit)", isBold: false, on: &board)
            items += words
            if !words.isEmpty { break }
        }
        return items
    }

    /// The chip of a value's gradient: with its name if there is room for it, else the number, else nothing.
    func chip(
        of name: String, isActive: Bool, isNamed: Bool, id: String, on board: inout LabelBoard,
        _ place: (Size) -> Rect
    ) -> [Item] {
        guard let gradient = gradient(of: name) else { return [] }
        let isRoomy = page == .slide || page == .note
        let names = isNamed && isRoomy && layout.pitch > 180 ? [gradient.symbol, nil] : [nil]
        for name in names {
            let chip = GradientChip(
                gradient: gradient.value, name: name, shade: shades.step(of: gradient.value),
                isActive: isActive)
            let rect = place(chip.size(typesetter))
            if board.take(rect) { return [chip.item(in: rect, id: id)] }
        }
        return []
    }
}
