import CHarfBuzz
import Formulas

/// Sets a formula into boxes after the rules of TeX (The TeXbook, appendix G) with the measures of the font's MATH table.
///
/// The rules for each kind of formula are in the extensions beside this file. Tests compare the boxes with those of
/// LuaLaTeX in the same font.
struct FormulaSetter {
    let typesetter: Typesetter
    let math: MathFont

    init(_ typesetter: Typesetter) {
        self.typesetter = typesetter
        math = MathFont(typesetter.fonts[.math])
    }

    /// The style of a formula's own line, display style.
    func style(base: Double) -> Style {
        Style(
            base: base,
            script: math.percent(HB_OT_MATH_CONSTANT_SCRIPT_PERCENT_SCALE_DOWN, standard: 0.7),
            scriptOfScript: math.percent(HB_OT_MATH_CONSTANT_SCRIPT_SCRIPT_PERCENT_SCALE_DOWN, standard: 0.55)
        )
    }

    func box(_ formula: Formula, _ style: Style) -> Box {
        switch formula.unwrapped {
        case .symbol(let symbol): return box(symbol, raised: nil, style)
        case .numeral(let text): return numeral(text, style)
        case .words(let text): return words(text, style, isText: true)
        case .sign(let sign): return box(sign, style)
        case .fraction(let numerator, let denominator): return fraction(numerator, denominator, style)
        case .root(let radicand, let degree): return root(radicand, degree, style)
        case .scripted(let base, let lower, let upper): return scripted(base, lower, upper, style)
        case .accented(let accent, let part): return accented(part, accent, style)
        case .fenced(let left, let content, let right):
            return fenced(left, box(content, style), right, style)
        case .underbrace(let content, let label): return braced(content, label, isBelow: true, style)
        case .overbrace(let content, let label): return braced(content, label, isBelow: false, style)
        case .table(let table): return box(table, style)
        case .sized(let isDisplay, let part): return box(part, style.onTheLine(isDisplay: isDisplay))
        case .tinted(let inner, let role): return box(inner, style).tinted(role)
        case .space(let space): return .space(space.ems * style.size)
        case .row, .sum, .product, .negative, .power, .function, .absolute, .differential, .large, .relation,
            .cases:
            return row(formula.writtenParts, style)
        }
    }
}
