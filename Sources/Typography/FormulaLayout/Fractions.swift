import Formulas

extension FormulaSetter {
    /// One formula above another with a bar on the axis between them (appendix G, rule 15).
    func fraction(_ numerator: Formula, _ denominator: Formula, _ style: Style) -> Box {
        let em = style.size
        let upper = box(numerator, style.fractionPart)
        let lower = box(denominator, style.fractionPart.cramped)
        let axis = math[.axisHeight] * em
        let bar = math[.fractionRuleThickness] * em
        let gapAbove = math[style.isDisplay ? .numeratorDisplayGapMin : .numeratorGapMin] * em
        let gapBelow = math[style.isDisplay ? .denominatorDisplayGapMin : .denominatorGapMin] * em
        let raise = max(
            math[style.isDisplay ? .numeratorDisplayShiftUp : .numeratorShiftUp] * em,
            axis + bar / 2 + gapAbove + upper.descent)
        let drop = max(
            math[style.isDisplay ? .denominatorDisplayShiftDown : .denominatorShiftDown] * em,
            -axis + bar / 2 + gapBelow + lower.ascent)
        let margin = Self.margin * style.base
        let width = max(upper.width, lower.width)
        var result = Box(width: width + 2 * margin)
        result.place(upper, x: margin + (width - upper.width) / 2, y: -raise)
        result.place(lower, x: margin + (width - lower.width) / 2, y: drop)
        result.addBar(x: margin, y: -axis - bar / 2, width: width, height: bar)
        return result
    }
}
