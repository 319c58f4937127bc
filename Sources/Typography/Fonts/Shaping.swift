import CHarfBuzz

/// Turns text of one face into glyphs with HarfBuzz: kerning on, digits of equal width, nothing taken from the locale.
struct Shaping {
    /// What shaping a piece of text gave, in font units.
    struct Result {
        private(set) var glyphs: [(id: UInt32, x: Double, y: Double, cluster: Int)]
        private(set) var width: Double

        /// Puts the glyphs of the text that follows behind these, whose text has `bytes` bytes.
        mutating func append(_ next: Result, behind bytes: Int) {
            for glyph in next.glyphs {
                glyphs.append((glyph.id, width + glyph.x, glyph.y, bytes + glyph.cluster))
            }
            width += next.width
        }
    }

    private let features: [hb_feature_t]
    private let scriptForm = hb_tag_from_string("ssty", -1)

    init() {
        // Contextual alternates would turn "3x4" into "3×4" and "->" into an arrow.
        features = [("tnum", 1), ("kern", 1), ("calt", 0)].map { (name: String, value: UInt32) in
            hb_feature_t(tag: hb_tag_from_string(name, -1), value: value, start: 0, end: .max)
        }
    }

    /// - Parameter scriptLevel: 1 or 2 asks for the letters that a mathematical font draws for scripts and for scripts
    ///   of scripts.
    func shape(_ text: String, with font: Font, scriptLevel: Int = 0) -> Result {
        var features = features
        if scriptLevel > 0 {
            features.append(hb_feature_t(tag: scriptForm, value: UInt32(scriptLevel), start: 0, end: .max))
        }
        let buffer = hb_buffer_create()
        defer { hb_buffer_destroy(buffer) }
        hb_buffer_add_utf8(buffer, text, Int32(text.utf8.count), 0, -1)
        hb_buffer_set_language(buffer, hb_language_from_string("en", -1))
        hb_buffer_guess_segment_properties(buffer)
        // Fonts list their forms for scripts under the script of mathematics alone.
        if scriptLevel > 0 { hb_buffer_set_script(buffer, HB_SCRIPT_MATH) }
        hb_shape(font.shaper, buffer, features, UInt32(features.count))
        var count: UInt32 = 0
        let places = hb_buffer_get_glyph_positions(buffer, &count)
        let glyphs = hb_buffer_get_glyph_infos(buffer, &count)
        var pen = 0.0
        var result: [(id: UInt32, x: Double, y: Double, cluster: Int)] = []
        guard let places, let glyphs else { return Result(glyphs: [], width: 0) }
        for index in 0..<Int(count) {
            let place = places[index]
            let glyph = glyphs[index]
            result.append(
                (glyph.codepoint, pen + Double(place.x_offset), -Double(place.y_offset), Int(glyph.cluster)))
            pen += Double(place.x_advance)
        }
        return Result(glyphs: result, width: pen)
    }
}
