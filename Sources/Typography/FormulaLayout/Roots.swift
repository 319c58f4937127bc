import Formulas

extension FormulaSetter {
    /// A root: a sign as tall as its content, a bar over it, and a degree in the sign's lap (appendix G, rule 11).
    func root(_ radicand: Formula, _ degree: Formula?, _ style: Style) -> Box {
        let em = style.size
        let content = box(radicand, style.cramped)
        let bar = math[.radicalRuleThickness] * em
        var gap = math[style.isDisplay ? .radicalDisplayVerticalGap : .radicalVerticalGap] * em
        let needed = content.height + gap + bar
        let sign = stretched("√", to: needed, style)
        // A sign that is taller than needed shares its spare height between both sides of the content.
        gap += max(0, sign.height - needed) / 2
        let top = content.ascent + gap + bar
        var result = Box()
        var start = 0.0
        if let degree {
            let index = box(degree, style.script.script)
            start = max(
                0, math[.radicalKernBeforeDegree] * em + index.width + math[.radicalKernAfterDegree] * em)
            let x = start - math[.radicalKernAfterDegree] * em - index.width
            let raise = math.radicalDegreeRaise * sign.height
            result.place(index, x: x, y: -raise + (sign.height - top) - index.descent)
        }
        result.width = start + sign.width + content.width
        result.place(sign, x: start, y: sign.ascent - top)
        result.place(content, x: start + sign.width)
        // The bar starts a little early so that no seam shows.
        let seam = 0.01 * em
        result.addBar(x: start + sign.width - seam, y: -top, width: content.width + seam, height: bar)
        result.ascent = max(result.ascent, top + math[.radicalExtraAscender] * em)
        return result
    }
}
