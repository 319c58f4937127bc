import CCairo
import Scenes
import Typography

extension GlyphRun {
    /// The glyphs where Cairo is to put them, if the run's pen starts at `origin`.
    func cairoGlyphs(at origin: Point) -> [cairo_glyph_t] {
        glyphs.map { cairo_glyph_t(index: UInt($0.id), x: origin.x + $0.x, y: origin.y + $0.y) }
    }

    /// Which bytes of the text belong to which glyphs; nil if the glyphs do not follow the text from left to right.
    var clusters: [cairo_text_cluster_t]? {
        var result: [cairo_text_cluster_t] = []
        var previous = 0
        for glyph in glyphs {
            if glyph.cluster == previous, !result.isEmpty {
                result[result.count - 1].num_glyphs += 1
                continue
            }
            guard glyph.cluster > previous || result.isEmpty && glyph.cluster == 0 else { return nil }
            if !result.isEmpty { result[result.count - 1].num_bytes = Int32(glyph.cluster - previous) }
            result.append(cairo_text_cluster_t(num_bytes: 0, num_glyphs: 1))
            previous = glyph.cluster
        }
        guard !result.isEmpty else { return nil }
        result[result.count - 1].num_bytes = Int32(text.utf8.count - previous)
        return result
    }
}
