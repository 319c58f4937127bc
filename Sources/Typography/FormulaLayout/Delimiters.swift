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
        let run = GlyphRun(face: .math, size: em, text: String(sign), glyphs: glyphs, width: box.width)
        let shift = (box.ascent - box.descent) / 2 - math[.axisHeight] * em
        box.marks = [.glyphs(run, x: 0, y: shift, role: nil)]
        box.ascent -= shift
        box.descent += shift
        return box
    }

    /// Content between signs that grow with it (The TeXbook, chapter 17: nine tenths, or all but half an em).
    func delimited(_ content: Box, _ left: Unicode.Scalar, _ right: Unicode.Scalar, _ style: Style) -> Box {
        let height = delimiterHeight(around: content, style)
        return .row([stretched(left, to: height, style), content, stretched(right, to: height, style)])
    }

    func delimiterHeight(around content: Box, _ style: Style) -> Double {
        let axis = math[.axisHeight] * style.size
        let half = max(content.ascent - axis, content.descent + axis)
        return max(0.901 * 2 * half, 2 * half - 0.5 * style.size)
    }

    /// A definition by cases: a brace, then values and conditions in two columns.
    func braced(_ cases: [Formula.Case], _ style: Style) -> Box {
        let inner = style.fractionPart
        let em = style.size
        let rows = cases.map { line in
            let prefix = line.isWords ? Box() : Box.row([words("if", inner), .space(0.3 * em)])
            return (value: box(line.value, inner), condition: Box.row([prefix, box(line.condition, inner)]))
        }
        let column = (rows.map(\.value.width).max() ?? 0) + em
        var baseline = 0.0
        var table = Box()
        for (index, row) in rows.enumerated() {
            if index > 0 {
                let above = rows[index - 1]
                let depth = max(above.value.descent, above.condition.descent)
                baseline += max(1.25 * em, depth + max(row.value.ascent, row.condition.ascent) + 0.2 * em)
            }
            table.place(row.value, x: 0, y: baseline)
            table.place(row.condition, x: column, y: baseline)
            table.width = max(table.width, column + row.condition.width)
        }
        let shift = (table.ascent - table.descent) / 2 - math[.axisHeight] * em
        var centred = Box(width: table.width)
        centred.place(table, x: 0, y: shift)
        let brace = stretched("{", to: delimiterHeight(around: centred, style), style)
        return .row([brace, .space(0.15 * em), centred])
    }
}
