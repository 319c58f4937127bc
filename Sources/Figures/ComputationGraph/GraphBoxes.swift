import Calculus
import Formulas
import Scenes
import Typography

extension GraphDrawing {
    /// The box of a value: an operation with its notation, number and gradient; a given value on one line.
    func box(_ value: ValueID, _ rect: Rect) -> Item {
        let isActive = isActive(value)
        var items: [Item] = []
        let radius = graph.isLeaf(value) ? rect.height / 2 : 6
        if isActive {
            items.append(.rectangle(rect.inset(-5), radius: radius + 5, fill: Paint(.highlight)))
        }
        items.append(
            .rectangle(
                rect, radius: radius, fill: Paint(graph.isLeaf(value) ? .paper : .panel),
                stroke: isActive ? Stroke(.ink, width: 2.4) : Stroke(.muted, width: 1, strength: 0.6)))
        let number = number(value)
        items += graph.isLeaf(value) ? leaf(value, rect, number) : operation(value, rect, number)
        let name = graph.program.instructions[value].name?.text ?? "operation \(value)"
        return .group(
            id: "value.\(value)", title: name + (number.map { " = \(Numeral.text($0, .result))" } ?? ""),
            items)
    }

    /// The value if it is known by now; of a parameter that the update has passed over, the new one.
    private func number(_ value: ValueID) -> Double? {
        guard progress.isKnown(value) else { return nil }
        let program = progress.moment.experiment.lossProgram
        if let index = program.trainable.firstIndex(where: { program.parameters[$0] == value }),
            progress.isUpdated(index)
        {
            return progress.moment.updated(index)
        }
        return progress.moment.value(value, lane: progress.lane)
    }

    private func role(_ value: ValueID) -> Role { isActive(value) ? .ink : .muted }

    private func leaf(_ value: ValueID, _ rect: Rect, _ number: Double?) -> [Item] {
        let middle = rect.centre.y
        var items: [Item] = []
        var left = rect.minX + 7
        if let symbol = graph.program.instructions[value].name?.symbol {
            items.append(
                .formula(
                    symbol, at: Point(left, middle), size: 12, baseline: .middle, role(value), isPlain: true))
            left += context.typesetter.layout(symbol, size: 12).width + 4
        }
        return items + numbers(value, number, from: left, to: rect.maxX - 5, middle: middle)
    }

    private func operation(_ value: ValueID, _ rect: Rect, _ number: Double?) -> [Item] {
        let fit = FormulaFit(
            notation(value, width: rect.width - 14), in: Size(rect.width - 14, 21), largest: 13, smallest: 11,
            context.typesetter)
        let rule = Item.formula(
            fit.formula, at: Point(rect.centre.x, rect.minY + 12.5), size: fit.size, anchor: .middle,
            baseline: .middle, role(value), isPlain: true)
        return [rule] + numbers(value, number, from: rect.minX + 7, to: rect.maxX - 5, middle: rect.maxY - 11)
    }

    /// The value at the left and its gradient at the right; where both have no room, one alone.
    private func numbers(
        _ value: ValueID, _ number: Double?, from left: Double, to right: Double, middle: Double
    ) -> [Item] {
        let instruction = graph.program.instructions[value]
        let isUpdate = context.step?.phase == .update
        let isWeight = instruction.name?.text.hasPrefix("w[") == true
        // Four digits where they fit, else three.
        let styles: [Numeral.Style] = isWeight && !isUpdate ? [.weight] : [.value, .gradient]
        var room = right - left
        var items: [Item] = []
        if let name = instruction.name?.text, let gradient = progress.gradient(of: name) {
            let slope = progress.moment.value(gradient, lane: progress.lane)
            let chip = GradientChip(
                gradient: slope, name: nil, shade: shades.step(of: slope),
                isActive: value == focus.result && context.step?.phase == .backward)
            let size = chip.size(context.typesetter)
            // An update is about the value, everything before about the gradient.
            let hasBoth = text(number, styles, room: room - size.width - 2) != nil
            if hasBoth || !isUpdate || !graph.isLeaf(value) {
                room -= size.width + 2
                let place = Rect(
                    x: right - size.width, y: middle - size.height / 2, width: size.width, height: size.height
                )
                items.append(chip.item(in: place, id: "chip.\(value)"))
            }
        }
        if let text = text(number, styles, room: room) {
            items.append(
                .text(
                    text, at: Point(left, middle), size: 11,
                    weight: value == focus.result ? .semibold : .regular, baseline: .middle, role(value)))
        }
        return items
    }

    /// The number in the first style that has room; nil if none has.
    private func text(_ number: Double?, _ styles: [Numeral.Style], room: Double) -> String? {
        number.flatMap { number in
            styles.map { Numeral.text(number, $0) }.first {
                context.typesetter.width(of: $0, .label, size: 11) <= room
            }
        }
    }

    /// The operation as its box writes it; a long weighted sum by its pattern, z₁ = b + Σ wx.
    private func notation(_ value: ValueID, width: Double) -> Formula {
        let instruction = graph.program.instructions[value]
        func symbol(_ id: ValueID) -> Formula? { graph.program.instructions[id].name?.symbol }
        var right = graph.program.formula(of: value, symbol: symbol)
        if instruction.operation == .weightedSum, instruction.operands.count > 2,
            case .symbol(let weight)? = symbol(instruction.operands[instruction.operands.count - 2]),
            case .symbol(let input)? = symbol(instruction.operands[instruction.operands.count - 1])
        {
            let products = Formula.product([.letter("Σ"), .letter(weight.base), .letter(input.base)])
            right = instruction.operands.count % 2 == 1 ? .sum([.letter("b"), products]) : products
        }
        if instruction.operation == .laneMean, let operand = instruction.operands.first.flatMap(symbol) {
            right = .function("mean", [operand])
        }
        let full = instruction.name.map { Formula.relation($0.symbol, .equals, right) } ?? right
        guard context.typesetter.layout(full, size: 11).width > width else { return full }
        // Operands without a name are boxes of their own: dots say so.
        let short = graph.program.formula(of: value) { id in
            symbol(id) ?? (graph.isLeaf(id) ? nil : .letter("…"))
        }
        return instruction.name.map { .relation($0.symbol, .equals, short) } ?? short
    }
}
