import Formulas

extension FormulaSetter {
    /// Upright text of the math face: words, signs, digits.
    ///
    /// In scripts it has the cut that is drawn for small sizes, except for text, which keeps its own.
    func words(_ text: String, _ style: Style, role: Symbol.Role? = nil, isText: Bool = false) -> Box {
        var box = Box()
        for run in typesetter.runs(text, .math, size: style.size, scriptLevel: isText ? 0 : style.level) {
            box.marks.append(.glyphs(run, x: 0, y: 0, role: role))
            box.width += run.width
            for glyph in run.glyphs {
                guard let ink = typesetter.fonts[run.face].ink(of: glyph.id) else { continue }
                box.ascent = max(box.ascent, ink.top * run.size - glyph.y)
                box.descent = max(box.descent, glyph.y - ink.bottom * run.size)
            }
        }
        return box
    }

    /// A name: one letter slanted, a word upright.
    func name(_ text: String, _ style: Style, role: Symbol.Role? = nil) -> Box {
        guard text.count == 1, let letter = text.first else {
            var word = words(text, style, role: role)
            word.isLetter = true
            return word
        }
        let italic = MathLetters.italic(letter).flatMap { math.font.covers($0) ? $0 : nil }
        var box = words(String(italic ?? letter), style, role: role)
        box.isLetter = true
        if case .glyphs(let run, _, _, _) = box.marks.first, run.face == .math,
            let glyph = run.glyphs.first?.id
        {
            box.glyph = (glyph, style.size)
            box.italicCorrection = math.italicCorrection(of: glyph) * style.size
            box.accentCentre = math.accentAttachment(of: glyph) * style.size
        }
        return box
    }

    /// A formatted number; `1.2×10⁻⁴` gets a real exponent.
    func numeral(_ text: String, _ style: Style) -> Box {
        let (digits, exponent) = Numeral.parts(of: text)
        var number = words(digits, style)
        number.isLetter = true
        guard let exponent else { return number }
        // Closer than a product, because it is one number.
        let gap = Box.space(style.size / 12)
        var ten = words("10", style)
        ten.isLetter = true
        let power = scripts(ten, lower: nil, upper: words(exponent, style.script), style)
        return .row([number, gap, words("×", style), gap, power])
    }

    /// A symbol with its accent and indices; `raised` is an exponent that shares the place of the layer's mark.
    func box(_ symbol: Symbol, raised exponent: Formula?, _ style: Style) -> Box {
        let role = symbol.role == .plain ? nil : symbol.role
        var letter = name(symbol.base, style, role: role)
        if let accent = symbol.accent { letter = accented(letter, accent, style, role: role) }
        let lower = symbol.indexText.map { index($0, style.script.cramped, role: role) }
        let upper =
            exponent.map { box($0, style.script) }
            ?? symbol.layerMark.map { words($0, style.script, role: role) }
        return scripts(letter, lower: lower, upper: upper, style)
    }

    /// Lower indices: letters slanted, digits and words upright, signs tight.
    private func index(_ text: String, _ style: Style, role: Symbol.Role?) -> Box {
        let isWord = text.count > 1 && text.allSatisfy(\.isLetter)
        return isWord
            ? words(text, style, role: role)
            : .row(text.map { name($0 == "-" ? "−" : String($0), style, role: role) })
    }
}
