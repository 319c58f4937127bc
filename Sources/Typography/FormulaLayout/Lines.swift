import Formulas

// What stands on one line: sums, products, functions, differentials.

extension FormulaSetter {
    func sum(_ formula: Formula, _ style: Style) -> Box {
        var row = Box()
        for (isNegative, term) in formula.signedTerms {
            let isFirst = row.width == 0
            let sign = words(isNegative ? "−" : "+", style)
            let gap = isFirst ? 0 : space(.binary, style)
            if isNegative || !isFirst { row.append(.row([.space(gap), sign, .space(gap)])) }
            row.append(box(term, at: isNegative ? .negated : .term, style))
        }
        return row
    }

    func product(_ formula: Formula, _ style: Style) -> Box {
        let factors = formula.factors
        var row = Box()
        for (index, factor) in factors.enumerated() {
            if index > 0 { row.append(joint(factors[index - 1], factor, style)) }
            row.append(
                box(factor, at: .factor(isFirst: index == 0, isLast: index == factors.count - 1), style))
        }
        return row
    }

    private func joint(_ left: Formula, _ right: Formula, _ style: Style) -> Box {
        switch left.junction(with: right, in: .stacked) {
        case .none: .space(left.isTall || right.isTall ? space(.thin, style) : 0)
        case .space: .space(space(.thin, style))
        case .dot: dot(space(.thin, style), style)
        case .spacedDot: dot(space(.binary, style), style)
        }
    }

    private func dot(_ gap: Double, _ style: Style) -> Box {
        .row([.space(gap), words("⋅", style), .space(gap)])
    }

    func function(_ name: String, _ arguments: [Formula], _ style: Style) -> Box {
        var list = Box()
        for (index, argument) in arguments.enumerated() {
            if index > 0 { list.append(.row([words(",", style), .space(space(.thin, style))])) }
            list.append(box(argument, style))
        }
        let name = self.name(name, style)
        return .row([name, .space(name.italicCorrection / 2), delimited(list, "(", ")", style)])
    }

    func differential(_ formula: Formula, _ style: Style) -> Box {
        guard let (order, operand) = formula.differentiated else { return Box() }
        let sign = words("∂", style)
        let upper = order > 1 ? words(String(order), style.script) : nil
        return .row([
            scripts(sign, lower: nil, upper: upper, style), box(operand, at: .differentiated, style),
        ])
    }
}
