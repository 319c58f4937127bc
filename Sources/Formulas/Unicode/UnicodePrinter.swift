extension Formula {
    /// The formula on one line of text, for terminals and alternative texts: `∂L/∂w₁₁ = ∂L/∂z₁ · ∂z₁/∂w₁₁`.
    package var unicode: String {
        let formula = unwrapped
        switch formula {
        case .symbol(let symbol): return symbol.unicode
        case .numeral(let text), .words(let text): return text.printable
        case .sum: return unicodeSum
        case .product: return unicodeProduct
        case .negative(let operand): return "−" + operand.unicode(at: .negated)
        case .fraction(let numerator, let denominator):
            return numerator.unicode(at: .numerator) + "/" + denominator.unicode(at: .denominator)
        case .power(let base, let exponent): return base.unicode(at: .base) + exponent.unicodeExponent
        case .root(let radicand, let degree):
            let index = degree.map {
                $0.unicodeExponent.hasPrefix("^") ? "[\($0.unicode)]" : $0.unicodeExponent
            }
            return (index ?? "") + "√" + radicand.unicode(at: .radicand)
        case .function(let name, let arguments):
            return name.printable + "(" + arguments.map(\.unicode).joined(separator: ", ") + ")"
        case .absolute(let operand): return "|" + operand.unicode + "|"
        case .differential(let operand):
            guard let (order, inner) = formula.differentiated else { return "∂" + operand.unicode }
            return "∂" + (order > 1 ? Formula.numeral(String(order)).unicodeExponent : "")
                + inner.unicode(at: .differentiated)
        case .large(let large, let lower, let upper, let body):
            return large.rawValue + (lower.map(\.unicodeLowerLimit) ?? "")
                + (upper.map(\.unicodeExponent) ?? "") + " "
                + body.unicode(at: .summand)
        case .underbrace(let content, .row([])), .overbrace(let content, .row([])): return content.unicode
        case .underbrace(let content, let label), .overbrace(let content, let label):
            return content.unicode(at: .underbraced) + " [" + label.unicode + "]"
        case .relation(let left, let relation, let right):
            return left.unicode + " " + relation.rawValue + " " + right.unicode
        case .tinted(let inner, _): return inner.unicode
        case .cases(let cases): return "{" + cases.map(\.unicode).joined(separator: "; ") + "}"
        case .row, .sign, .scripted, .accented, .fenced, .table, .sized, .space:
            return formula.unicodeAsWritten
        }
    }

    func unicode(at position: Position) -> String {
        needsParentheses(at: position, in: .linear) ? "(" + unicode + ")" : unicode
    }

    private var unicodeSum: String {
        var result = ""
        for (isNegative, term) in signedTerms {
            result += result.isEmpty ? (isNegative ? "−" : "") : isNegative ? " − " : " + "
            result += term.unicode(at: isNegative ? .negated : .term)
        }
        return result
    }

    private var unicodeProduct: String {
        let factors = factors
        var result = ""
        for (index, factor) in factors.enumerated() {
            if index > 0 {
                switch factors[index - 1].junction(with: factor, in: .linear) {
                case .none: break
                case .space: result += " "
                case .dot: result += "·"
                case .spacedDot: result += " · "
                }
            }
            result += factor.unicode(at: .factor(isFirst: index == 0, isLast: index == factors.count - 1))
        }
        return result
    }

    /// The formula raised: `ⁿ⁺¹` where the characters exist, otherwise `^(n/2)`.
    var unicodeExponent: String {
        let text = unicode
        if let raised = UnicodeScripts.superscript(text) { return raised }
        return text.count == 1 ? "^" + text : "^(" + text + ")"
    }

    /// The formula lowered: `ₖ₌₁` where the characters exist, otherwise `_(w)`.
    var unicodeLowerLimit: String {
        let text = unicode
        if let lowered = UnicodeScripts.subscript(text) { return lowered }
        return text.count == 1 ? "_" + text : "_(" + text + ")"
    }
}

extension Formula.Case {
    /// Whether the condition is a sentence of its own (`otherwise`) and takes no `if`.
    package var isWords: Bool {
        if case .words = condition.unwrapped { return true }
        return false
    }

    fileprivate var unicode: String { value.unicode + (isWords ? " " : " if ") + condition.unicode }
}
