import Formulas

extension FormulaSetter {
    /// Upright text of the math face: words, signs, digits.
    func words(_ text: String, _ style: Style, role: Symbol.Role? = nil) -> Box {
        var box = Box()
        for run in typesetter.runs(text, .math, size: style.size) {
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
        guard text.count == 1, let letter = text.first else { return words(text, style, role: role) }
        let italic = MathLetters.italic(letter).flatMap { math.font.covers($0) ? $0 : nil }
        var box = words(String(italic ?? letter), style, role: role)
        box.isLetter = true
        if case .glyphs(let run, _, _, _) = box.marks.first, run.face == .math,
            let glyph = run.glyphs.first?.id
        {
            box.italicCorrection = math.italicCorrection(of: glyph) * style.size
            box.accentCentre = math.accentAttachment(of: glyph) * style.size
        }
        return box
    }

    /// A formatted number; `1.2×10⁻⁴` gets a real exponent.
    func numeral(_ text: String, _ style: Style) -> Box {
        let (digits, exponent) = Numeral.parts(of: text)
        guard let exponent else { return words(digits, style) }
        let gap = Box.space(space(.thin, style) / 2)
        let power = scripts(words("10", style), lower: nil, upper: words(exponent, style.script), style)
        return .row([words(digits, style), gap, words("×", style), gap, power])
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
        if isWord { return words(text, style, role: role) }
        return .row(text.map { name($0 == "-" ? "−" : String($0), style, role: role) })
    }

    private func accented(_ letter: Box, _ accent: Symbol.Accent, _ style: Style, role: Symbol.Role?) -> Box {
        let scalar: Unicode.Scalar = accent == .hat ? "\u{302}" : "\u{304}"
        guard let glyph = math.font.glyph(of: scalar), let ink = math.font.ink(of: glyph) else {
            return letter
        }
        var box = letter
        // An accent glyph is drawn for letters of the font's accent height; taller letters push it up.
        let rise = max(0, letter.ascent - math[.accentBaseHeight] * style.size)
        let centre = letter.accentCentre ?? (letter.width + letter.italicCorrection) / 2
        let x = centre - (ink.left + ink.right) / 2 * style.size
        let run = GlyphRun(
            face: .math, size: style.size, text: String(scalar),
            glyphs: [.init(id: glyph, x: 0, y: 0, cluster: 0)], width: 0)
        box.marks.append(.glyphs(run, x: x, y: -rise, role: role))
        box.ascent = max(box.ascent, ink.top * style.size + rise)
        return box
    }
}
