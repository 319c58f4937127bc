import Formulas

extension FormulaSetter {
    /// A base with indices: at its right, or above and below an operator that has the room (appendix G, rules 13 and 18).
    func scripted(_ base: Formula, _ lower: Formula?, _ upper: Formula?, _ style: Style) -> Box {
        // The indices of a symbol share the line of its exponent.
        if case .symbol(let symbol) = base, lower == nil { return box(symbol, raised: upper, style) }
        if case .tinted(let inner, let role) = base, case .symbol = inner, lower == nil {
            return scripted(inner, nil, upper, style).tinted(role)
        }
        var nucleus = box(base, style)
        let low = lower.map { box($0, style.script.cramped) }
        let high = upper.map { primes($0, style.script) ?? box($0, style.script) }
        if base.takesLimits && (style.isDisplay || base.isBraced) { return limits(nucleus, low, high, style) }
        // The width of an integral holds its slant; the lower index goes below it.
        if base.kind == .operator { nucleus.width -= nucleus.italicCorrection }
        return scripts(nucleus, lower: low, upper: high, style)
    }

    /// Scripts beside a base (The TeXbook, appendix G, rule 18).
    func scripts(_ base: Box, lower: Box?, upper: Box?, _ style: Style) -> Box {
        guard lower != nil || upper != nil else { return base }
        let em = style.size
        var raise = math[style.isCramped ? .superscriptShiftUpCramped : .superscriptShiftUp] * em
        var drop = math[.subscriptShiftDown] * em
        if !base.isLetter {
            raise = max(raise, base.ascent - math[.superscriptBaselineDropMax] * em)
            drop = max(drop, base.descent + math[.subscriptBaselineDropMin] * em)
        }
        if let upper { raise = max(raise, upper.descent + math[.superscriptBottomMin] * em) }
        if let lower, let upper {
            let missing = math[.subSuperscriptGapMin] * em - (raise - upper.descent) - (drop - lower.ascent)
            if missing > 0 {
                drop += missing
                let lift = math[.superscriptBottomMaxWithSubscript] * em - (raise - upper.descent)
                if lift > 0 {
                    raise += lift
                    drop -= lift
                }
            }
        } else if let lower {
            drop = max(drop, lower.ascent - math[.subscriptTopMax] * em)
        }
        var result = base
        var end = base.width
        if let lower {
            let x = base.width + kern(base, .lower, lower, drop)
            result.place(lower, x: x, y: drop)
            end = x + lower.width
        }
        if let upper {
            let x = base.width + base.italicCorrection + kern(base, .upper, upper, raise)
            result.place(upper, x: x, y: -raise)
            end = max(end, x + upper.width)
        }
        result.width = end + math[.spaceAfterScript] * em
        result.italicCorrection = 0
        result.isLetter = false
        result.glyph = nil
        return result
    }

    /// How far the font moves a script towards its letter, at the heights where the two pass each other.
    private func kern(_ base: Box, _ side: MathFont.Corner, _ script: Box, _ distance: Double) -> Double {
        guard let glyph = base.glyph else { return 0 }
        let near = side == .upper ? distance - script.descent : script.ascent - distance
        let far = side == .upper ? base.ascent : -base.descent
        return max(
            math.kern(of: glyph.id, side, at: near / glyph.size),
            math.kern(of: glyph.id, side, at: far / glyph.size))
            * glyph.size
    }

    /// Several primes are one glyph.
    private func primes(_ formula: Formula, _ style: Style) -> Box? {
        guard case .row(let parts) = formula, parts.count < 4, parts.allSatisfy({ $0 == .sign(.prime) })
        else {
            return nil
        }
        return words(["", "′", "″", "‴"][parts.count], style)
    }
}

extension Formula {
    /// Whether indices stand above and below.
    fileprivate var takesLimits: Bool {
        switch self {
        case .sign(let sign): sign.takesLimits
        case .tinted(let part, _): part.takesLimits
        default: isBraced
        }
    }
}
