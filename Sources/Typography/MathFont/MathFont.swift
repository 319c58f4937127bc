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

    /// A share that the font prescribes in percent: the size of scripts.
    func percent(_ tag: hb_ot_math_constant_t, standard: Double) -> Double {
        let value = hasTable ? Double(hb_ot_math_get_constant(font.shaper, tag)) / 100 : 0
        return value == 0 ? standard : value
    }

    /// How high a root's degree is raised, as a share of the sign's height.
    var radicalDegreeRaise: Double {
        percent(HB_OT_MATH_CONSTANT_RADICAL_DEGREE_BOTTOM_RAISE_PERCENT, standard: 0.6)
    }

    /// A corner at the right of a letter, where a script stands.
    enum Corner {
        case upper, lower

        fileprivate var tag: hb_ot_math_kern_t {
            self == .upper ? HB_OT_MATH_KERN_TOP_RIGHT : HB_OT_MATH_KERN_BOTTOM_RIGHT
        }
    }

    /// How far a script at a corner of the glyph moves, at a height above the baseline.
    func kern(of glyph: UInt32, _ corner: Corner, at height: Double) -> Double {
        guard hasTable, height.isFinite else { return 0 }
        let units = hb_position_t(height * font.unitsPerEm)
        return ems(hb_ot_math_get_glyph_kerning(font.shaper, glyph, corner.tag, units))
    }

    /// How far the pen moves after the glyph.
    func advance(of glyph: UInt32) -> Double { ems(hb_font_get_glyph_h_advance(font.shaper, glyph)) }

    func ems(_ units: hb_position_t) -> Double { Double(units) / font.unitsPerEm }
}
