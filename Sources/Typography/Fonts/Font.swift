import CFreeType
import CHarfBuzz

/// One open font file: HarfBuzz for shaping and measuring, FreeType for the room that draws.
///
/// HarfBuzz works in font units here (`unitsPerEm` to the em), so nothing depends on the size until a run is scaled.
final class Font {
    let path: String
    let unitsPerEm: Double
    let shaper: OpaquePointer
    let outlines: FT_Face
    private var inks: [UInt32: (left: Double, right: Double, top: Double, bottom: Double)?] = [:]
    // Held so that FreeType closes after its faces.
    private let library: FreeTypeLibrary

    init(path: String, library: FreeTypeLibrary) throws(FontError) {
        guard let blob = hb_blob_create_from_file_or_fail(path) else { throw .unreadable(path: path) }
        defer { hb_blob_destroy(blob) }
        var opened: FT_Face?
        guard FT_New_Face(library.pointer, path, 0, &opened) == 0, let opened else {
            throw .unreadable(path: path)
        }
        let file = hb_face_create(blob, 0)
        defer { hb_face_destroy(file) }
        guard let font = hb_font_create(file) else {
            FT_Done_Face(opened)
            throw .unreadable(path: path)
        }
        self.path = path
        self.library = library
        shaper = font
        outlines = opened
        unitsPerEm = Double(hb_face_get_upem(file))
        hb_font_set_scale(font, Int32(unitsPerEm), Int32(unitsPerEm))
    }

    deinit {
        hb_font_destroy(shaper)
        FT_Done_Face(outlines)
    }

    /// The glyph of a character, or nil if the font has none.
    func glyph(of scalar: Unicode.Scalar) -> UInt32? {
        var glyph: hb_codepoint_t = 0
        return hb_font_get_nominal_glyph(shaper, scalar.value, &glyph) != 0 ? glyph : nil
    }

    /// Whether every character of the cluster has a glyph; joiners and variation selectors need none.
    func covers(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy {
            glyph(of: $0) != nil || $0.properties.isDefaultIgnorableCodePoint
        }
    }

    /// A metric of the whole font in ems, or nil if the font does not say.
    func metric(_ tag: hb_ot_metrics_tag_t) -> Double? {
        var value: hb_position_t = 0
        return hb_ot_metrics_get_position(shaper, tag, &value) != 0 ? Double(value) / unitsPerEm : nil
    }

    /// The ink of a glyph in ems, y upwards, or nil if it has none.
    func ink(of glyph: UInt32) -> (left: Double, right: Double, top: Double, bottom: Double)? {
        // Measuring means running the glyph's outline, and every formula asks for the same few.
        if let known = inks[glyph] { return known }
        let ink = measuredInk(of: glyph)
        inks[glyph] = .some(ink)
        return ink
    }

    private func measuredInk(
        of glyph: UInt32
    ) -> (left: Double, right: Double, top: Double, bottom: Double)? {
        var extents = hb_glyph_extents_t()
        guard hb_font_get_glyph_extents(shaper, glyph, &extents) != 0 else { return nil }
        return (
            Double(extents.x_bearing) / unitsPerEm, Double(extents.x_bearing + extents.width) / unitsPerEm,
            Double(extents.y_bearing) / unitsPerEm, Double(extents.y_bearing + extents.height) / unitsPerEm
        )
    }
}
