import Formulas

extension FormulaSetter {
    /// A glyph of the math face, stretched upright to `height` and centred on the axis; signs that the face lacks are text.
    func stretched(_ sign: Unicode.Scalar, to height: Double, _ style: Style) -> Box {
        guard let glyph = math.font.glyph(of: sign) else { return words(String(sign), style) }
        let em = style.size
        let form = math.stretched(glyph, to: height / em, .vertical)
        // Pieces are stacked from the bottom up, each with its ink on the one below.
        var box = Box()
        var glyphs: [GlyphRun.Glyph] = []
        for piece in form.pieces {
            guard let ink = math.font.ink(of: piece.glyph) else { continue }
            let y = form.pieces.count == 1 ? 0 : -(piece.offset - ink.bottom) * em
            glyphs.append(.init(id: piece.glyph, x: 0, y: y, cluster: 0))
            box.ascent = glyphs.count == 1 ? ink.top * em - y : max(box.ascent, ink.top * em - y)
            box.descent = glyphs.count == 1 ? y - ink.bottom * em : max(box.descent, y - ink.bottom * em)
            box.width = max(box.width, math.advance(of: piece.glyph) * em)
        }
        if form.pieces.count == 1 {
            box.italicCorrection = math.italicCorrection(of: form.pieces[0].glyph) * em
        }
        let run = GlyphRun(face: .math, size: em, text: String(sign), glyphs: glyphs, width: box.width)
        let shift = (box.ascent - box.descent) / 2 - math[.axisHeight] * em
        box.marks = [.glyphs(run, x: 0, y: shift, role: nil)]
        box.ascent -= shift
        box.descent += shift
        return box
    }

    /// Content between signs that grow with it (The TeXbook, chapter 17: nine tenths, or all but half an em); an empty
    /// one leaves a little space.
    func fenced(_ left: String, _ content: Box, _ right: String, _ style: Style) -> Box {
        let axis = math[.axisHeight] * style.size
        let half = max(content.ascent - axis, content.descent + axis)
        let height = max(0.901 * 2 * half, 2 * half - 0.5 * style.base)
        func fence(_ sign: String) -> Box {
            sign.unicodeScalars.first.map { stretched($0, to: height, style) }
                ?? .space(Self.margin * style.base)
        }
        var content = content
        content.width += content.italicCorrection
        var result = Box.row([fence(left), content, fence(right)])
        result.italicCorrection = 0
        return result
    }

    /// The space beside a fraction, and in the place of a delimiter that is not printed, in ems of the line.
    static let margin = 0.12
}
