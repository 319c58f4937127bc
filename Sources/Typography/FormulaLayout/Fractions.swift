import Formulas

extension FormulaSetter {
    /// One formula above another with a bar on the axis between them (appendix G, rule 15).
    func fraction(_ numerator: Formula, _ denominator: Formula, _ style: Style) -> Box {
        let em = style.size
        let upper = box(numerator, style.fractionPart)
        let lower = box(denominator, style.fractionPart.cramped)
        let axis = math[.axisHeight] * em
        let bar = math[.fractionRuleThickness] * em
        // Some fonts ask for so little that exponents nearly touch the bar on a screen.
        let least = style.isDisplay ? 0.12 : 0.07
        let gapAbove = max(math[style.isDisplay ? .numeratorDisplayGapMin : .numeratorGapMin], least) * em
        let gapBelow = max(math[style.isDisplay ? .denominatorDisplayGapMin : .denominatorGapMin], least) * em
        let raise = max(
            math[style.isDisplay ? .numeratorDisplayShiftUp : .numeratorShiftUp] * em,
            axis + bar / 2 + gapAbove + upper.descent)
        let drop = max(
            math[style.isDisplay ? .denominatorDisplayShiftDown : .denominatorShiftDown] * em,
            -axis + bar / 2 + gapBelow + lower.ascent)
        let overhang = 0.08 * em
        let margin = 0.06 * em
        let width = max(upper.width, lower.width) + 2 * overhang
        var result = Box(width: width + 2 * margin)
        result.place(upper, x: margin + (width - upper.width) / 2, y: -raise)
        result.place(lower, x: margin + (width - lower.width) / 2, y: drop)
        result.addBar(x: margin, y: -axis - bar / 2, width: width, height: bar)
        return result
    }
}
