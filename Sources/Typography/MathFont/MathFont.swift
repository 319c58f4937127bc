import CHarfBuzz

/// What a font knows about setting mathematics; all measures are in ems.
struct MathFont {
    let font: Font
    private let hasTable: Bool

    init(_ font: Font) {
        self.font = font
        hasTable = hb_ot_math_has_data(hb_font_get_face(font.shaper)) != 0
    }

    subscript(constant: MathConstant) -> Double {
        guard hasTable else { return constant.standard }
        let measure = ems(hb_ot_math_get_constant(font.shaper, constant.tag))
        // DejaVu Sans has the table for its tall signs but leaves its measures at zero.
        return measure == 0 ? constant.standard : measure
    }

    /// How far a slanted glyph leans over its width, so that what follows upright keeps its distance.
    func italicCorrection(of glyph: UInt32) -> Double {
        hasTable ? ems(hb_ot_math_get_glyph_italics_correction(font.shaper, glyph)) : 0
    }

    /// Where along the glyph an accent is centred.
    func accentAttachment(of glyph: UInt32) -> Double {
        hasTable
            ? ems(hb_ot_math_get_glyph_top_accent_attachment(font.shaper, glyph))
            : ems(hb_font_get_glyph_h_advance(font.shaper, glyph)) / 2
    }

    /// How far the pen moves after the glyph.
    func advance(of glyph: UInt32) -> Double { ems(hb_font_get_glyph_h_advance(font.shaper, glyph)) }

    func ems(_ units: hb_position_t) -> Double { Double(units) / font.unitsPerEm }
}
