import Calculus
import Formulas
import Scenes
import Typography

extension GraphDrawing {
    /// The box of a value: an operation with its notation, number and gradient; a given value on one line.
    func box(_ value: ValueID, _ rect: Rect) -> Item {
        let isActive = isActive(value)
        var items: [Item] = []
        let radius = graph.isLeaf(value) ? min(rect.height / 2, 14) : 6
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

    func role(_ value: ValueID) -> Role { isActive(value) ? .ink : .muted }

    var manner: GraphManner? { choice.places?.manner }

    private func leaf(_ value: ValueID, _ rect: Rect, _ number: Double?) -> [Item] {
        guard let manner else { return [] }
        let symbol = graph.program.instructions[value].name?.symbol
        let edge = manner.stacksLeaves ? 9.0 : 7
        func width(_ size: Double) -> Double {
            symbol.map { context.typesetter.layout($0, size: size).width } ?? 0
        }
        // A name of many indices is set smaller where it stands beside a gradient.
        let besides = (chip(value)?.size(context.typesetter).width ?? 0) + 2 * edge + 5
        let isTight = !manner.stacksLeaves && width(manner.numberSize + 1) + besides > rect.width
        let size = isTight ? manner.numberSize : manner.numberSize + 1
        let width = width(size)
        let left = rect.minX + edge + width + 5
        let right = rect.maxX - edge
        // The symbol stands at the left of both rows, unless the gradient needs the whole width.
        let chipSize = chip(value)?.size(context.typesetter)
        let isStacked = manner.stacksLeaves && chipSize != nil
        let upper = rect.minY + 4 + manner.numberRow / 2
        let isBesideBoth = (chipSize?.width ?? 0) <= right - left
        let middle = isStacked ? upper : rect.centre.y
        var items: [Item] = []
        if let symbol {
            items.append(
                .formula(
                    symbol,
                    at: Point(rect.minX + edge, isStacked && !isBesideBoth ? middle - 1 : rect.centre.y),
                    size: size,
                    baseline: .middle, role(value), isPlain: true))
        }
        guard manner.stacksLeaves else {
            return items + beside(value, number, from: left, to: rect.maxX - 5, middle: middle)
        }
        let chipWidth = chipSize?.width ?? 0
        let chipMiddle = isBesideBoth ? right - chipWidth / 2 : rect.centre.x
        return items
            + text(value, number, at: Point(right, middle), anchor: .end, room: right - left)
            + chipItems(value, around: Point(chipMiddle, rect.maxY - GraphManner.chipRow / 2 - 2))
    }

    private func operation(_ value: ValueID, _ rect: Rect, _ number: Double?) -> [Item] {
        guard let manner else { return [] }
        let fit = FormulaFit(
            notation(value, width: rect.width - 14, size: manner.ruleSize - 2),
            in: Size(rect.width - 12, manner.ruleRow + 4), largest: manner.ruleSize, smallest: 11,
            context.typesetter)
        let rule = Item.formula(
            fit.formula, at: Point(rect.centre.x, rect.minY + 3 + manner.ruleRow / 2), size: fit.size,
            anchor: .middle, baseline: .middle, role(value), isPlain: true)
        guard manner.stacksOperations else {
            return [rule]
                + beside(
                    value, number, from: rect.minX + 7, to: rect.maxX - 5,
                    middle: rect.maxY - 3 - manner.numberRow / 2)
        }
        let middle = rect.minY + 4 + manner.ruleRow + manner.numberRow / 2
        return [rule]
            + text(value, number, at: Point(rect.centre.x, middle), anchor: .middle, room: rect.width - 12)
            + chipItems(value, around: Point(rect.centre.x, rect.maxY - GraphManner.chipRow / 2 - 3))
    }

    /// The operation as its box writes it; a long weighted sum by its pattern, z₁ = b + Σ wx.
    private func notation(_ value: ValueID, width: Double, size: Double) -> Formula {
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
        guard context.typesetter.layout(full, size: size).width > width else { return full }
        // Operands without a name are boxes of their own: dots say so.
        let short = graph.program.formula(of: value) { id in
            symbol(id) ?? (graph.isLeaf(id) ? nil : .letter("…"))
        }
        return instruction.name.map { .relation($0.symbol, .equals, short) } ?? short
    }
}
