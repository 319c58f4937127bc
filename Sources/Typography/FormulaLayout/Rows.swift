import Formulas

extension FormulaSetter {
    /// Parts on one line at the distances that their kinds ask for (The TeXbook, chapter 18; appendix G, rule 20).
    func row(_ parts: [Formula], _ style: Style) -> Box {
        var row = Box()
        var last: AtomKind?
        for (part, kind) in zip(parts, Formula.settledKinds(of: parts)) {
            if let kind, let last {
                // What follows a slanted letter keeps clear of its overhang; before what is set apart there is room,
                // and the width of an operator holds its own.
                let isClear = kind == .inner || last == .operator
                row.width += (isClear ? 0 : row.italicCorrection) + gap(last, kind, style)
            }
            row.append(box(part, style))
            last = kind ?? last
        }
        return row
    }

    private func gap(_ left: AtomKind, _ right: AtomKind, _ style: Style) -> Double {
        let gap = AtomGap.between(left, right)
        return gap.isOnlyOnTheLine && style.level > 0 ? 0 : Double(gap.eighteenths) / 18 * style.size
    }

    /// A sign of the math face; large operators are larger on a line of their own.
    func box(_ sign: Sign, _ style: Style) -> Box {
        if sign.kind == .operator, !sign.isName, let scalar = sign.text.unicodeScalars.first,
            sign.text.unicodeScalars.count == 1
        {
            return stretched(
                scalar, to: style.isDisplay ? math[.displayOperatorMinHeight] * style.size : 0, style)
        }
        // ∂ is a letter, and slants like one.
        if sign.kind == .ordinary, sign.text == "∂" { return name(sign.text, style) }
        if sign.kind == .punctuation, sign.text == ":" {
            // amsmath sets the colon of f: A → B apart from what it introduces.
            let unit = style.size / 18
            return .row([.space(2 * unit), words(sign.text, style), .space(3 * unit)])
        }
        var box = words(sign.text, style)
        box.isLetter = !sign.isName
        return box
    }
}
