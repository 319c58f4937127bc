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

    /// The smallest rectangle around what the run draws, or nil if it draws nothing.
    package func ink(of run: GlyphRun) -> Ink? {
        run.glyphs.reduce(nil as Ink?) { bounds, glyph in
            guard let ink = fonts[run.face].ink(of: glyph.id), ink.right > ink.left else { return bounds }
            let left = glyph.x + ink.left * run.size
            let right = glyph.x + ink.right * run.size
            let top = glyph.y - ink.top * run.size
            let bottom = glyph.y - ink.bottom * run.size
            guard let bounds else { return Ink(left: left, right: right, top: top, bottom: bottom) }
            return Ink(
                left: min(bounds.left, left), right: max(bounds.right, right), top: min(bounds.top, top),
                bottom: max(bounds.bottom, bottom))
        }
    }

    /// What a mark of a formula covers, from the formula's origin, or nil if it draws nothing.
    package func ink(of mark: Mark) -> Ink? {
        switch mark {
        case .rectangle(let x, let y, let width, let height, _):
            Ink(left: x, right: x + width, top: y, bottom: y + height)
        case .glyphs(let run, let x, let y, _):
            ink(of: run).map {
                Ink(left: x + $0.left, right: x + $0.right, top: y + $0.top, bottom: y + $0.bottom)
            }
        }
    }

    private func inkHeight(_ letter: Unicode.Scalar, _ face: Face) -> Double? {
        fonts[face].glyph(of: letter).flatMap { fonts[face].ink(of: $0)?.top }
    }
}

/// Where something leaves ink, from its origin; y grows downwards.
package struct Ink: Hashable, Sendable {
    package let left: Double
    package let right: Double
    package let top: Double
    package let bottom: Double
}
