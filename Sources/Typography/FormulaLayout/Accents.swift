import Formulas

extension FormulaSetter {
    /// A mark over a part; wide ones cover it (appendix G, rule 12; an overline is rule 9).
    func accented(_ part: Formula, _ accent: Symbol.Accent, _ style: Style) -> Box {
        accented(box(part, style.cramped), accent, style, role: nil)
    }

    /// A mark over what is set already.
    func accented(_ base: Box, _ accent: Symbol.Accent, _ style: Style, role: Symbol.Role?) -> Box {
        let em = style.size
        var box = base
        box.glyph = nil
        if accent == .overline {
            let bar = math[.overbarRuleThickness] * em
            let top = base.ascent + math[.overbarVerticalGap] * em + bar
            box.marks.append(.rectangle(x: 0, y: -top, width: base.width, height: bar, role: role))
            box.ascent = top + math[.overbarExtraAscender] * em
            box.isLetter = false
            return box
        }
        guard let scalar = accent.combining.unicodeScalars.first, let narrow = math.font.glyph(of: scalar)
        else { return base }
        let isWide = accent == .widehat || accent == .widetilde
        let glyph = isWide ? math.widest(narrow, within: base.width / em) : narrow
        guard let ink = math.font.ink(of: glyph) else { return base }
        // An accent glyph is drawn for letters of the font's accent height; taller letters push it up.
        let rise = max(0, base.ascent - math[.accentBaseHeight] * em)
        let centre = base.accentCentre ?? base.width / 2
        let x = centre - (ink.left + ink.right) / 2 * em
        let run = GlyphRun(
            face: .math, size: em, text: String(scalar),
            glyphs: [.init(id: glyph, x: 0, y: 0, cluster: 0)], width: 0)
        box.marks.append(.glyphs(run, x: x, y: -rise, role: role))
        box.ascent = max(box.ascent, ink.top * em + rise)
        box.accentCentre = centre
        return box
    }
}
