import Formulas

extension FormulaSetter {
    /// A large operator with its limits above and below, or beside it where there is no room (appendix G, rule 13).
    func large(_ large: LargeOperator, _ lower: Formula?, _ upper: Formula?, _ body: Formula, _ style: Style)
        -> Box
    {
        let lower = lower.map { box($0, style.script.cramped) }
        let upper = upper.map { box($0, style.script) }
        let sign = sign(of: large, style)
        let limited =
            style.isDisplay
            ? limits(sign, lower, upper, style) : scripts(sign, lower: lower, upper: upper, style)
        return .row([limited, .space(space(.thin, style)), box(body, at: .summand, style)])
    }

    private func sign(of large: LargeOperator, _ style: Style) -> Box {
        guard let scalar = large.rawValue.unicodeScalars.first else { return Box() }
        return stretched(
            scalar, to: style.isDisplay ? math[.displayOperatorMinHeight] * style.size : 0, style)
    }

    private func limits(_ sign: Box, _ lower: Box?, _ upper: Box?, _ style: Style) -> Box {
        let em = style.size
        let width = max(sign.width, lower?.width ?? 0, upper?.width ?? 0)
        var result = Box(width: width)
        result.place(sign, x: (width - sign.width) / 2)
        if let upper {
            let rise = max(
                math[.upperLimitGapMin] * em + upper.descent, math[.upperLimitBaselineRiseMin] * em)
            result.place(upper, x: (width - upper.width) / 2, y: -sign.ascent - rise)
        }
        if let lower {
            let drop = max(math[.lowerLimitGapMin] * em + lower.ascent, math[.lowerLimitBaselineDropMin] * em)
            result.place(lower, x: (width - lower.width) / 2, y: sign.descent + drop)
        }
        return result
    }

    /// A formula with a brace below it that carries its value or its name.
    func underbrace(_ content: Formula, _ label: Formula, _ style: Style) -> Box {
        let em = style.size
        let content = box(content, style)
        let label = box(label, style.script)
        let brace = brace(as: content.width, em)
        let width = max(content.width, label.width, brace.width)
        var result = Box(width: width)
        result.place(content, x: (width - content.width) / 2)
        let top = content.descent + 0.1 * em
        result.place(brace, x: (width - brace.width) / 2, y: top + brace.ascent)
        let bottom = top + brace.height + 0.12 * em
        result.place(label, x: (width - label.width) / 2, y: bottom + label.ascent)
        return result
    }

    private func brace(as width: Double, _ em: Double) -> Box {
        guard let glyph = math.font.glyph(of: "⏟") else { return Box() }
        let form = math.stretched(glyph, to: width / em, .horizontal)
        var box = Box(width: form.length * em, ascent: -.infinity, descent: -.infinity)
        var glyphs: [GlyphRun.Glyph] = []
        for piece in form.pieces {
            guard let ink = math.font.ink(of: piece.glyph) else { continue }
            // A piece may be drawn beside its origin; its ink starts where the piece does.
            glyphs.append(.init(id: piece.glyph, x: (piece.offset - ink.left) * em, y: 0, cluster: 0))
            box.ascent = max(box.ascent, ink.top * em)
            box.descent = max(box.descent, -ink.bottom * em)
        }
        let run = GlyphRun(face: .math, size: em, text: "⏟", glyphs: glyphs, width: box.width)
        box.marks = [.glyphs(run, x: 0, y: 0, role: nil)]
        return box
    }
}
