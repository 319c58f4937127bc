extension Formula {
    /// The formula as LaTeX mathematics with amsmath, without dollar signs.
    package var tex: String {
        let formula = unwrapped
        switch formula {
        case .symbol(let symbol): return symbol.tex
        case .numeral(let text): return TeXText.numeral(text)
        case .words(let text): return TeXText.words(text)
        case .sum: return texSum
        case .product: return texProduct
        case .negative(let operand): return "-" + operand.tex(at: .negated)
        case .fraction(let numerator, let denominator): return "\\frac{\(numerator.tex)}{\(denominator.tex)}"
        case .power(let base, let exponent): return base.tex(at: .base) + "^{\(exponent.tex)}"
        case .root(let radicand, let degree):
            return "\\sqrt" + (degree.map { "[\($0.tex)]" } ?? "") + "{\(radicand.tex)}"
        case .function(let name, let arguments):
            let list = arguments.map(\.tex).joined(separator: ", ")
            return TeXText.function(name)
                + Formula.parenthesised(list, isTall: arguments.contains { $0.isTall })
        case .absolute(let operand):
            return operand.isTall
                ? "\\left\\lvert \(operand.tex) \\right\\rvert" : "\\lvert \(operand.tex) \\rvert"
        case .differential(let operand):
            guard let (order, inner) = formula.differentiated else { return "\\partial " + operand.tex }
            return "\\partial" + (order > 1 ? "^{\(order)}" : "") + " " + inner.tex(at: .differentiated)
        case .large(let large, let lower, let upper, let body):
            let limits = (lower.map { "_{\($0.tex)}" } ?? "") + (upper.map { "^{\($0.tex)}" } ?? "")
            return large.tex + limits + " " + body.tex(at: .summand)
        case .underbrace(let content, let label):
            return "\\underbrace{\(content.tex)}" + (label == .row([]) ? "" : "_{\(label.tex)}")
        case .overbrace(let content, let label):
            return "\\overbrace{\(content.tex)}" + (label == .row([]) ? "" : "^{\(label.tex)}")
        case .relation(let left, let relation, let right):
            return left.tex + " " + relation.tex + " " + right.tex
        case .cases(let cases):
            return "\\begin{cases} " + cases.map(\.tex).joined(separator: " \\\\ ") + " \\end{cases}"
        case .tinted, .row, .sign, .scripted, .accented, .fenced, .table, .sized, .space:
            return formula.texAsWritten
        }
    }

    private func tex(at position: Position) -> String {
        needsParentheses(at: position, in: .stacked) ? Formula.parenthesised(tex, isTall: isTall) : tex
    }

    private static func parenthesised(_ content: String, isTall: Bool) -> String {
        isTall ? "\\left(\(content)\\right)" : "(\(content))"
    }

    private var texSum: String {
        var result = ""
        for (isNegative, term) in signedTerms {
            result += result.isEmpty ? (isNegative ? "-" : "") : isNegative ? " - " : " + "
            result += term.tex(at: isNegative ? .negated : .term)
        }
        return result
    }

    private var texProduct: String {
        let factors = factors
        var result = ""
        for (index, factor) in factors.enumerated() {
            if index > 0 {
                switch factors[index - 1].junction(with: factor, in: .stacked) {
                case .none: result += " "
                case .space: result += " \\, "
                case .dot, .spacedDot: result += " \\cdot "
                }
            }
            result += factor.tex(at: .factor(isFirst: index == 0, isLast: index == factors.count - 1))
        }
        return result
    }
}

extension Symbol {
    fileprivate var tex: String {
        let name = TeXText.name(base)
        // An index of the letter's own stays with it.
        let letter = name.contains("_") && indexText != nil ? "{\(name)}" : name
        let marked = accent.map { "\\\($0.rawValue){\(letter)}" } ?? letter
        let lower = indexText.map { "_{\(TeXText.index($0))}" } ?? ""
        let upper = layerMark.map { "^{\($0.replacing("−", with: "-"))}" } ?? ""
        return marked + lower + upper
    }
}

extension LargeOperator {
    fileprivate var tex: String {
        switch self {
        case .sum: "\\sum"
        case .product: "\\prod"
        }
    }
}

extension Relation {
    fileprivate var tex: String {
        switch self {
        case .equals: "="
        case .becomes: "\\leftarrow"
        case .approximately: "\\approx"
        case .less: "<"
        case .lessOrEqual: "\\le"
        case .greater: ">"
        case .greaterOrEqual: "\\ge"
        }
    }
}

extension Formula.Case {
    fileprivate var tex: String { value.tex + " & " + (isWords ? "" : "\\text{if } ") + condition.tex }
}
