import Synchronization

/// Fonts that no renderer uses now, to be used again; they are never closed.
///
/// Cairo finds a font by the address of its FreeType face, and takes it out of its tables only after the face was closed. In between
/// another thread may open a face at the same address: it would get the other's font, with a size that is not its own.
enum SpareFonts {
    /// One owner at a time: fonts are taken out before they are used.
    private struct Spare: @unchecked Sendable {
        let fonts: CairoFonts
    }

    private static let spares = Mutex<[Spare]>([])

    /// Fonts for a renderer: spare ones, or new ones where there are none.
    static func take() throws(RenderingError) -> CairoFonts {
        if let spare = spares.withLock({ $0.popLast() }) { return spare.fonts }
        return try CairoFonts()
    }

    /// Keeps the fonts of a renderer that ends.
    static func give(_ fonts: CairoFonts) {
        fonts.typesetter.forgetTexts()
        let spare = Spare(fonts: fonts)
        spares.withLock { $0.append(spare) }
    }
}
