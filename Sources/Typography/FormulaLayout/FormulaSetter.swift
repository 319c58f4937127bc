import Formulas

/// Sets a formula into boxes after the rules of TeX (The TeXbook, appendix G) with the measures of the font's MATH table.
///
/// The rules for each kind of formula are in the extensions beside this file.
struct FormulaSetter {
    let typesetter: Typesetter
    let math: MathFont

    init(_ typesetter: Typesetter) {
        self.typesetter = typesetter
        math = MathFont(typesetter.fonts[.math])
    }

    func box(_ formula: Formula, _ style: Style) -> Box {
        let formula = formula.unwrapped
        switch formula {
        case .symbol(let symbol): return box(symbol, raised: nil, style)
        case .numeral(let text): return numeral(text, style)
        case .words(let text): return words(text, style)
        case .sum: return sum(formula, style)
        case .product: return product(formula, style)
        case .negative(let operand): return .row([words("−", style), box(operand, at: .negated, style)])
        case .fraction(let numerator, let denominator): return fraction(numerator, denominator, style)
        case .power(let base, let exponent): return power(base, exponent, style)
        case .root(let radicand): return root(radicand, style)
        case .function(let name, let arguments): return function(name, arguments, style)
        case .absolute(let operand): return delimited(box(operand, style), "|", "|", style)
        case .differential: return differential(formula, style)
        case .large(let sign, let lower, let upper, let body): return large(sign, lower, upper, body, style)
        case .underbrace(let content, let label): return underbrace(content, label, style)
        case .relation(let left, let relation, let right):
            let sign = Box.row([
                .space(space(.relation, style)), words(relation.rawValue, style),
                .space(space(.relation, style)),
            ])
            return .row([box(left, style), sign, box(right, style)])
        case .cases(let cases): return braced(cases, style)
        case .tinted(let inner, let role): return box(inner, style).tinted(role)
        }
    }

    /// The formula in parentheses if it needs them there.
    func box(_ formula: Formula, at position: Position, _ style: Style) -> Box {
        let content = box(formula, style)
        return formula.needsParentheses(at: position, in: .stacked)
            ? delimited(content, "(", ")", style) : content
    }

    /// The distances between the parts of a line, in eighteenths of an em (The TeXbook, chapter 18).
    enum Space: Double {
        case thin = 3
        case binary = 4
        case relation = 5
    }

    /// The distance in this style; scripts are set tight.
    func space(_ space: Space, _ style: Style) -> Double {
        style.level > 0 && space != .thin ? style.size / 18 : space.rawValue / 18 * style.size
    }
}
