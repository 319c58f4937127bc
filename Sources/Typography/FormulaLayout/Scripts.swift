import Formulas

extension FormulaSetter {
    /// A base with its exponent; a symbol's indices share the line of the exponent.
    func power(_ base: Formula, _ exponent: Formula, _ style: Style) -> Box {
        if !base.needsParentheses(at: .base, in: .stacked), case .symbol(let symbol) = base.unwrapped {
            return box(symbol, raised: exponent, style)
        }
        if case .tinted(let inner, let role) = base.unwrapped, case .symbol = inner.unwrapped {
            return power(inner, exponent, style).tinted(role)
        }
        // ∂w² means the square of ∂w, and its exponent stands over the indices of w.
        if let (order, operand) = base.unwrapped.differentiated, order == 1, case .symbol = operand.unwrapped
        {
            return .row([words("∂", style), power(operand, exponent, style)])
        }
        return scripts(box(base, at: .base, style), lower: nil, upper: box(exponent, style.script), style)
    }

    /// Scripts beside a base (The TeXbook, appendix G, rule 18).
    func scripts(_ base: Box, lower: Box?, upper: Box?, _ style: Style) -> Box {
        guard lower != nil || upper != nil else {
            var alone = base
            alone.width += base.italicCorrection
            alone.italicCorrection = 0
            return alone
        }
        let em = style.size
        var raise = math[style.isCramped ? .superscriptShiftUpCramped : .superscriptShiftUp] * em
        var drop = math[.subscriptShiftDown] * em
        if !base.isLetter {
            raise = max(raise, base.ascent - math[.superscriptBaselineDropMax] * em)
            drop = max(drop, base.descent + math[.subscriptBaselineDropMin] * em)
        }
        if let upper { raise = max(raise, upper.descent + math[.superscriptBottomMin] * em) }
        if let lower { drop = max(drop, lower.ascent - math[.subscriptTopMax] * em) }
        if let upper, let lower {
            let missing = math[.subSuperscriptGapMin] * em - (raise - upper.descent) - (drop - lower.ascent)
            if missing > 0 {
                drop += missing
                let lift = math[.superscriptBottomMaxWithSubscript] * em - (raise - upper.descent)
                if lift > 0 {
                    raise += lift
                    drop -= lift
                }
            }
        }
        var result = base
        var end = base.width
        if let lower {
            result.place(lower, x: base.width, y: drop)
            end = base.width + lower.width
        }
        if let upper {
            result.place(upper, x: base.width + base.italicCorrection, y: -raise)
            end = max(end, base.width + base.italicCorrection + upper.width)
        }
        result.width = end + math[.spaceAfterScript] * em
        result.italicCorrection = 0
        result.isLetter = false
        return result
    }
}
