import Formulas

extension FormulaSetter {
    /// A root: a sign as tall as its content and a bar over it (appendix G, rule 11).
    func root(_ radicand: Formula, _ style: Style) -> Box {
        let em = style.size
        let content = box(radicand, style.cramped)
        let bar = math[.radicalRuleThickness] * em
        var gap = math[style.isDisplay ? .radicalDisplayVerticalGap : .radicalVerticalGap] * em
        let needed = content.height + gap + bar
        let sign = stretched("√", to: needed, style)
        // A sign that is taller than needed shares its spare height between both sides of the content.
        gap += max(0, sign.height - needed) / 2
        let top = content.ascent + gap + bar
        var result = Box(width: sign.width + content.width)
        result.place(sign, x: 0, y: sign.ascent - top)
        result.place(content, x: sign.width)
        // The bar starts a little early so that no seam shows.
        let seam = 0.01 * em
        result.addBar(x: sign.width - seam, y: -top, width: content.width + seam, height: bar)
        result.ascent = top + math[.radicalExtraAscender] * em
        return result
    }
}
