// What a formula means, turned into what is written: a row of letters, signs, fractions and the like.

extension Formula {
    /// The parts of a line of mathematics, left to right: sums, products, functions and relations are opened and get
    /// the parentheses they need; what is one thing on the page (a fraction, a root, a group) is one part.
    package var writtenParts: [Formula] {
        let formula = unwrapped
        switch formula {
        case .row(let parts): return parts
        case .sum:
            return formula.signedTerms.enumerated().flatMap { index, signed -> [Formula] in
                let sign = signed.isNegative ? [Formula.minus] : index > 0 ? [.sign(Sign("+", .binary))] : []
                return sign + signed.term.writtenParts(at: signed.isNegative ? .negated : .term)
            }
        case .negative(let operand): return [.minus] + operand.writtenParts(at: .negated)
        case .product: return formula.writtenProduct
        case .power(let base, let exponent): return Formula.writtenPower(base, exponent)
        case .function(let name, let arguments):
            let sign: Formula = name.count > 1 ? .sign(Sign(name, .operator)) : .letter(name)
            let list = arguments.enumerated().flatMap { index, argument in
                (index > 0 ? [Formula.sign(Sign(",", .punctuation))] : []) + argument.writtenParts
            }
            return [sign] + Formula.parenthesised(list, isTall: arguments.contains { $0.isTall })
        case .absolute(let operand):
            return Formula.between("|", operand.writtenParts, "|", isTall: operand.isTall)
        case .differential:
            guard let (order, operand) = formula.differentiated else { return [] }
            let sign = Formula.sign(Sign("∂", .ordinary))
            let raised = Formula.scripted(sign, lower: nil, upper: .numeral(String(order)))
            return [order > 1 ? raised : sign] + operand.writtenParts(at: .differentiated)
        case .large(let large, let lower, let upper, let body):
            let sign = Formula.sign(Sign(large.rawValue, .operator, takesLimits: true))
            let limited = Formula.scripted(sign, lower: lower, upper: upper)
            return [lower == nil && upper == nil ? sign : limited] + body.writtenParts(at: .summand)
        case .relation(let left, let relation, let right):
            return left.writtenParts + [.sign(Sign(relation.rawValue, .relation))] + right.writtenParts
        case .cases(let cases):
            let rows = cases.map { line -> [Formula] in
                let condition = line.condition.writtenParts
                return [line.value, .row(line.isWords ? condition : [.words("if ")] + condition)]
            }
            return [.table(FormulaTable(.cases, rows))]
        case .tinted(let inner, let role) where !inner.isSelfContained:
            return inner.writtenParts.map { .tinted($0, role) }
        default: return [formula]
        }
    }

    /// Whether it is one part in any row.
    private var isSelfContained: Bool {
        switch unwrapped {
        case .sum, .product, .negative, .power, .function, .absolute, .differential, .large, .relation: false
        case .tinted(let inner, _): inner.isSelfContained
        default: true
        }
    }

    private func writtenParts(at position: Position) -> [Formula] {
        needsParentheses(at: position, in: .stacked)
            ? Formula.parenthesised(writtenParts, isTall: isTall) : writtenParts
    }

    private var writtenProduct: [Formula] {
        let factors = factors
        return factors.enumerated().flatMap { index, factor -> [Formula] in
            let isLast = index == factors.count - 1
            let parts = factor.writtenParts(at: .factor(isFirst: index == 0, isLast: isLast))
            guard index > 0 else { return parts }
            switch factors[index - 1].junction(with: factor, in: .stacked) {
            case .none: return parts
            case .space: return [.space(.thin)] + parts
            case .dot, .spacedDot: return [.sign(Sign("⋅", .binary))] + parts
            }
        }
    }

    private static func writtenPower(_ base: Formula, _ exponent: Formula) -> [Formula] {
        // ∂w² means the square of ∂w; its exponent stands over the indices of w.
        if let (order, operand) = base.unwrapped.differentiated, order == 1, case .symbol = operand.unwrapped
        {
            return [.sign(Sign("∂", .ordinary)), .scripted(operand.unwrapped, lower: nil, upper: exponent)]
        }
        // The exponent of a row belongs to its last part, which is a closing parenthesis where the row is long.
        var parts = base.writtenParts(at: .base)
        if let last = parts.popLast() { parts.append(.scripted(last, lower: nil, upper: exponent)) }
        return parts
    }

    private static func parenthesised(_ parts: [Formula], isTall: Bool) -> [Formula] {
        between("(", parts, ")", isTall: isTall)
    }

    private static func between(_ left: String, _ parts: [Formula], _ right: String, isTall: Bool)
        -> [Formula]
    {
        isTall
            ? [.fenced(left, .row(parts), right)]
            : [.sign(Sign(left, .opening))] + parts + [.sign(Sign(right, .closing))]
    }

    private static let minus = Formula.sign(Sign("−", .binary))
}
