private typealias Tag = MathMLElement

extension Formula {
    /// The formula as a `math` element of presentation MathML Core; a symbol's role is its class.
    package var mathML: String {
        "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">\(mathMLContent)</math>"
    }

    /// One element for the formula, without the `math` around it.
    package var mathMLContent: String {
        let formula = unwrapped
        switch formula {
        case .symbol(let symbol): return symbol.mathML
        case .numeral(let text): return Tag.numeral(text)
        case .words(let text): return Tag.text(text)
        case .sum: return mathMLSum
        case .product: return mathMLProduct
        case .negative(let operand): return Tag.row(Tag.operator("−") + operand.mathML(at: .negated))
        case .fraction(let numerator, let denominator):
            return Tag.element("mfrac", numerator.mathMLContent + denominator.mathMLContent)
        case .power(let base, let exponent):
            return Tag.element("msup", base.mathML(at: .base) + exponent.mathMLContent)
        case .root(let radicand, let degree):
            guard let degree else { return Tag.element("msqrt", radicand.mathMLContent) }
            return Tag.element("mroot", radicand.mathMLContent + degree.mathMLContent)
        case .function(let name, let arguments):
            let list = arguments.map(\.mathMLContent).joined(separator: Tag.operator(","))
            return Tag.row(
                Tag.identifier(name) + Tag.operator("\u{2061}") + Tag.row(Formula.parenthesised(list)))
        case .absolute(let operand):
            return Tag.row(
                "<mo fence=\"true\" form=\"prefix\">|</mo>" + operand.mathMLContent
                    + "<mo fence=\"true\" form=\"postfix\">|</mo>")
        case .differential(let operand):
            guard let (order, inner) = formula.differentiated else { return operand.mathMLContent }
            let sign = order > 1 ? Tag.element("msup", Tag.partial + Tag.numeral(String(order))) : Tag.partial
            return Tag.row(sign + inner.mathML(at: .differentiated))
        case .large(let large, let lower, let upper, let body):
            let sign = Formula.withLimits(
                Tag.operator(large.rawValue), lower?.mathMLContent, upper?.mathMLContent)
            return Tag.row(sign + body.mathML(at: .summand))
        case .underbrace(let content, let label):
            let braced = Tag.element("munder", content.mathMLContent + "<mo stretchy=\"true\">⏟</mo>")
            return label == .row([]) ? braced : Tag.element("munder", braced + label.mathMLContent)
        case .overbrace(let content, let label):
            let braced = Tag.element("mover", content.mathMLContent + "<mo stretchy=\"true\">⏞</mo>")
            return label == .row([]) ? braced : Tag.element("mover", braced + label.mathMLContent)
        case .relation(let left, let relation, let right):
            return Tag.row(left.mathMLContent + Tag.operator(relation.rawValue) + right.mathMLContent)
        case .tinted(let inner, let role):
            return role == .plain
                ? inner.mathMLContent : Tag.element("mrow", inner.mathMLContent, class: role)
        case .cases(let cases):
            let rows = cases.map(\.mathML).joined()
            return Tag.row(Tag.operator("{") + Tag.element("mtable", rows))
        case .row, .sign, .scripted, .accented, .fenced, .table, .sized, .space:
            return formula.mathMLAsWritten
        }
    }

    private func mathML(at position: Position) -> String {
        needsParentheses(at: position, in: .stacked)
            ? Tag.row(Formula.parenthesised(mathMLContent)) : mathMLContent
    }

    private static func parenthesised(_ content: String) -> String {
        Tag.operator("(") + content + Tag.operator(")")
    }

    static func withLimits(_ sign: String, _ lower: String?, _ upper: String?) -> String {
        switch (lower, upper) {
        case (let lower?, let upper?): Tag.element("munderover", sign + lower + upper)
        case (let lower?, nil): Tag.element("munder", sign + lower)
        case (nil, let upper?): Tag.element("mover", sign + upper)
        case (nil, nil): sign
        }
    }

    private var mathMLSum: String {
        var result = ""
        for (isNegative, term) in signedTerms {
            if isNegative || !result.isEmpty { result += Tag.operator(isNegative ? "−" : "+") }
            result += term.mathML(at: isNegative ? .negated : .term)
        }
        return Tag.row(result)
    }

    private var mathMLProduct: String {
        let factors = factors
        var result = ""
        for (index, factor) in factors.enumerated() {
            if index > 0 {
                switch factors[index - 1].junction(with: factor, in: .stacked) {
                case .none: result += Tag.operator("\u{2062}")
                case .space: result += Tag.operator("\u{2062}") + "<mspace width=\"0.17em\"/>"
                case .dot, .spacedDot: result += Tag.operator("·")
                }
            }
            result += factor.mathML(at: .factor(isFirst: index == 0, isLast: index == factors.count - 1))
        }
        return Tag.row(result)
    }
}

extension MathMLElement {
    static let partial = "<mo rspace=\"0\">∂</mo>"
}

extension Formula.Case {
    fileprivate var mathML: String {
        let condition = (isWords ? "" : MathMLElement.text("if ")) + condition.mathMLContent
        return Tag.element(
            "mtr", Tag.element("mtd", value.mathMLContent) + Tag.element("mtd", Tag.row(condition)))
    }
}
