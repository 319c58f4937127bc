import Formulas

extension FormulaSetter {
    /// An operator with its limits above and below (appendix G, rule 13a).
    func limits(_ sign: Box, _ lower: Box?, _ upper: Box?, _ style: Style) -> Box {
        let em = style.size
        let width = max(sign.width, lower?.width ?? 0, upper?.width ?? 0)
        let lean = sign.italicCorrection / 2
        var result = Box(width: width)
        result.place(sign, x: (width - sign.width) / 2)
        if let upper {
            let rise = max(
                math[.upperLimitGapMin] * em + upper.descent, math[.upperLimitBaselineRiseMin] * em)
            result.place(upper, x: (width - upper.width) / 2 + lean, y: -sign.ascent - rise)
        }
        if let lower {
            let drop = max(math[.lowerLimitGapMin] * em + lower.ascent, math[.lowerLimitBaselineDropMin] * em)
            result.place(lower, x: (width - lower.width) / 2 - lean, y: sign.descent + drop)
        }
        return result
    }

    /// A formula with a brace below or above it that carries its value or its name, as limits of the whole.
    func braced(_ content: Formula, _ label: Formula, isBelow: Bool, _ style: Style) -> Box {
        let content = box(content, isBelow ? style : style.cramped)
        let brace = brace(isBelow ? "⏟" : "⏞", within: content.width, style.size)
        var result = content
        result.italicCorrection = 0
        result.isLetter = false
        // The upper brace is drawn like an accent, over letters of the font's accent height.
        let y =
            isBelow ? content.descent : -max(0, content.ascent - math[.accentBaseHeight] * style.size)
        result.place(brace, x: (content.width - brace.width) / 2, y: y)
        if case .row(let parts) = label, parts.isEmpty { return result }
        return isBelow
            ? limits(result, box(label, style.script.cramped), nil, style)
            : limits(result, nil, box(label, style.script), style)
    }

    private func brace(_ sign: Unicode.Scalar, within width: Double, _ em: Double) -> Box {
        guard let glyph = math.font.glyph(of: sign) else { return Box() }
        let form = math.spread(glyph, within: width / em)
        var box = Box(width: form.length * em, ascent: -.infinity, descent: -.infinity)
        var glyphs: [GlyphRun.Glyph] = []
        for piece in form.pieces {
            guard let ink = math.font.ink(of: piece.glyph) else { continue }
            // A piece may be drawn beside its origin; its ink starts where the piece does.
            glyphs.append(.init(id: piece.glyph, x: (piece.offset - ink.left) * em, y: 0, cluster: 0))
            box.ascent = max(box.ascent, ink.top * em)
            box.descent = max(box.descent, -ink.bottom * em)
        }
        let run = GlyphRun(face: .math, size: em, text: String(sign), glyphs: glyphs, width: box.width)
        box.marks = [.glyphs(run, x: 0, y: 0, role: nil)]
        return box
    }
}
