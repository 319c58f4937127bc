extension Formula {
    /// The formula as Typst's mathematics, without dollar signs.
    package var typst: String {
        let formula = unwrapped
        switch formula {
        case .symbol(let symbol): return symbol.typst
        case .numeral(let text): return TypstWords.numeral(text)
        case .words(let text): return TypstWords.quoted(text)
        case .sum: return typstSum
        case .product: return typstProduct
        case .negative(let operand): return "− " + operand.typst(at: .negated)
        case .fraction(let numerator, let denominator):
            return "frac(\(numerator.typst), \(denominator.typst))"
        case .power(let base, let exponent):
            return TypstWords.attached(base.typst(at: .base), upper: exponent.typst)
        case .root(let radicand, nil): return "sqrt(\(radicand.typst))"
        case .root(let radicand, let degree?): return "root(\(degree.typst), \(radicand.typst))"
        case .function(let name, let arguments):
            let list = arguments.map(\.typst).joined(separator: TypstWords.comma)
            return TypstWords.name(name) + " " + Formula.typstParenthesised(list)
        case .absolute(let operand): return "lr(bar.v \(operand.typst) bar.v)"
        case .differential(let operand):
            guard let (order, inner) = formula.differentiated else { return "∂ " + operand.typst }
            let sign = order > 1 ? TypstWords.attached("∂", upper: String(order)) : "∂"
            return sign + " " + inner.typst(at: .differentiated)
        case .large(let large, let lower, let upper, let body):
            let sign = TypstWords.attached(large.rawValue, lower: lower?.typst, upper: upper?.typst)
            return sign + " " + body.typst(at: .summand)
        case .underbrace(let content, let label): return Formula.typstBrace("underbrace", content, label)
        case .overbrace(let content, let label): return Formula.typstBrace("overbrace", content, label)
        case .relation(let left, let relation, let right):
            return left.typst + " " + TypstWords.sign(relation.rawValue) + " " + right.typst
        case .cases(let cases): return "cases(" + cases.map(\.typst).joined(separator: ", ") + ")"
        case .tinted(let part, _): return part.typst
        case .row, .sign, .scripted, .accented, .fenced, .table, .sized, .space: return formula.typstAsWritten
        }
    }

    private func typst(at position: Position) -> String {
        needsParentheses(at: position, in: .stacked) ? Formula.typstParenthesised(typst) : typst
    }

    private static func typstParenthesised(_ content: String) -> String {
        "lr(paren.l \(content) paren.r)"
    }

    private static func typstBrace(_ name: String, _ content: Formula, _ label: Formula) -> String {
        label == .row([]) ? "\(name)(\(content.typst))" : "\(name)(\(content.typst), \(label.typst))"
    }

    private var typstSum: String {
        var result = ""
        for (isNegative, term) in signedTerms {
            result += result.isEmpty ? (isNegative ? "− " : "") : isNegative ? " − " : " + "
            result += term.typst(at: isNegative ? .negated : .term)
        }
        return result
    }

    private var typstProduct: String {
        let factors = factors
        var result = ""
        for (index, factor) in factors.enumerated() {
            if index > 0 {
                switch factors[index - 1].junction(with: factor, in: .stacked) {
                case .none: result += " "
                case .space: result += " thin "
                case .dot, .spacedDot: result += " dot.op "
                }
            }
            result += factor.typst(at: .factor(isFirst: index == 0, isLast: index == factors.count - 1))
        }
        return result
    }
}

extension Symbol {
    fileprivate var typst: String {
        let letter = TypstWords.name(base)
        let marked = accent.map { "\($0.typst)(\(letter))" } ?? letter
        return TypstWords.attached(
            marked, lower: indexText.map(TypstWords.index), upper: layerMark.map(TypstWords.quoted))
    }
}

extension Symbol.Accent {
    /// The function that puts the mark over its argument.
    var typst: String {
        switch self {
        case .hat, .widehat: "hat"
        case .bar: "macron"
        case .tilde, .widetilde: "tilde"
        case .vec: "arrow"
        case .dot: "dot"
        case .ddot: "dot.double"
        case .overline: "overline"
        }
    }
}

extension Formula.Case {
    fileprivate var typst: String {
        value.typst + " & " + (isWords ? "" : TypstWords.quoted("if ") + " ") + condition.typst
    }
}
