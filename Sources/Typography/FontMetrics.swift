import CHarfBuzz

extension Typesetter {
    /// How far the face reaches above the baseline, as the font's designer says.
    package func ascent(of face: Face, size: Double) -> Double {
        (fonts[face].metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER) ?? 0.95) * size
    }

    /// How far the face reaches below the baseline (positive).
    package func descent(of face: Face, size: Double) -> Double {
        -(fonts[face].metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER) ?? -0.25) * size
    }

    /// The height of a flat capital letter.
    package func capHeight(of face: Face, size: Double) -> Double {
        (fonts[face].metric(HB_OT_METRICS_TAG_CAP_HEIGHT) ?? inkHeight("H", face) ?? 0.7) * size
    }

    /// The height of a flat small letter.
    package func xHeight(of face: Face, size: Double) -> Double {
        (fonts[face].metric(HB_OT_METRICS_TAG_X_HEIGHT) ?? inkHeight("x", face) ?? 0.5) * size
    }

    /// The FreeType face (`FT_Face`) of a face, for the room that draws; it is valid while this typesetter lives.
    package func freeTypeFace(_ face: Face) -> UnsafeMutableRawPointer {
        UnsafeMutableRawPointer(fonts[face].outlines)
    }

    private func inkHeight(_ letter: Unicode.Scalar, _ face: Face) -> Double? {
        fonts[face].glyph(of: letter).flatMap { fonts[face].ink(of: $0)?.top }
    }
}
