import Formulas
import Scenes
import Typography

extension PlainSVG {
    /// A formula: glyphs that are characters as text, stretched ones and bars as shapes, and over all the formula as one
    /// line of Unicode, which alone can be selected.
    mutating func write(_ item: FormulaText) throws(RenderingError) {
        guard item.position.isFinite, item.size.isFinite else {
            throw .placeless(item: item.id ?? item.formula.unicode)
        }
        guard item.size > 0 else { return }
        let box = typesetter.layout(item.formula, size: item.size)
        let rise = item.baseline == .middle ? (box.ascent - box.descent) / 2 : 0
        let start = Point(-item.anchor.share * box.width, rise)
        let setting = FormulaSetting(box, at: item.position + start, typesetter: typesetter) { role in
            item.paint(of: role).faded(strength)
        }
        for (paint, path) in setting.shapes {
            writer.open("path")
            writer.write(path)
            writer.write("fill", paint)
            writer.endTag(isEmpty: true)
        }
        if !setting.spans.isEmpty { write(setting.spans, of: item) }
        guard hasSelectableFormulas else { return }
        writer.write(
            SelectableText(
                text: item.formula.unicode, start: start, position: item.position, readsUpwards: false,
                size: item.size, width: box.width))
    }

    private mutating func write(_ spans: [FormulaSetting.Span], of item: FormulaText) {
        let paint = item.paint.faded(strength)
        writer.open("text")
        // The letters, one by one, are nothing to copy.
        writer.add(class: "formula")
        writer.body.add(
            rule: ".formula{font-family:TeX Gyre Pagella Math,math,serif;"
                + "-webkit-user-select:none;user-select:none}")
        if item.size != 12 { writer.write("font-size", item.size) }
        writer.write("fill", paint)
        var baseline: Double?
        for (index, span) in spans.enumerated() {
            let isPlain = span.size == item.size && span.paint == paint && span.scriptLevel == 0
            // The first letters need no element of their own if they look like the whole.
            if index == 0, isPlain {
                place(span, after: nil)
                writer.endTag(isEmpty: false, breaksLine: false)
                writer.body.append(escaping: span.text)
            } else {
                if index == 0 { writer.endTag(isEmpty: false, breaksLine: false) }
                writer.open("tspan")
                place(span, after: baseline)
                if span.size != item.size { writer.write("font-size", span.size) }
                if span.paint != paint { writer.write("fill", span.paint) }
                if span.scriptLevel > 0 {
                    writer.add(class: "s\(span.scriptLevel)")
                    writer.body.add(
                        rule: ".s\(span.scriptLevel){font-feature-settings:\"ssty\" \(span.scriptLevel)}")
                }
                writer.endTag(isEmpty: false, breaksLine: false)
                writer.body.append(escaping: span.text)
                writer.body.append("</tspan>")
            }
            baseline = span.origin.y
        }
        writer.close("text")
    }

    /// Where letters start; on the line of those before only how far to the right.
    private mutating func place(_ span: FormulaSetting.Span, after baseline: Double?) {
        writer.write("x", span.origin.x)
        if baseline?.hundredths != span.origin.y.hundredths { writer.write("y", span.origin.y) }
    }
}

extension FormulaText {
    /// What a symbol is painted in.
    func paint(of symbol: Symbol.Role?) -> Paint {
        let role = isPlain ? nil : symbol.flatMap { Role(of: $0) }
        return role.map { Paint($0, strength: paint.strength) } ?? paint
    }
}
