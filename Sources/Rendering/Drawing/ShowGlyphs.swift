import CCairo
import Scenes
import Typography

extension Canvas {
    /// Draws the glyphs of a run whose pen starts at `origin`; `text` is what they stand for, all together, if not their own.
    func show(_ run: GlyphRun, at origin: Point, as text: String? = nil) throws(RenderingError) {
        let glyphs = run.cairoGlyphs(at: origin)
        cairo_new_path(context)
        switch format {
        case .svg:
            fonts.select(run.face, size: run.size, in: context)
            cairo_show_glyphs(context, glyphs, Int32(glyphs.count))
        case .pdf:
            fonts.select(run.face, size: run.size, in: context)
            show(glyphs, of: run, as: text)
        case .png, .webp: try showInImage(glyphs, of: run)
        }
    }

    /// Glyphs together with their text, so that it can be searched for and copied.
    private func show(_ glyphs: [cairo_glyph_t], of run: GlyphRun, as text: String?) {
        let whole = text.map {
            cairo_text_cluster_t(num_bytes: Int32($0.utf8.count), num_glyphs: Int32(glyphs.count))
        }
        guard let clusters = whole.map({ [$0] }) ?? run.clusters, !glyphs.isEmpty else {
            return cairo_show_glyphs(context, glyphs, Int32(glyphs.count))
        }
        cairo_show_text_glyphs(
            context, text ?? run.text, Int32((text ?? run.text).utf8.count), glyphs, Int32(glyphs.count),
            clusters,
            Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
    }

    /// Glyphs on whole pixels of an image, each in the form that is shifted by what is left.
    private func showInImage(_ glyphs: [cairo_glyph_t], of run: GlyphRun) throws(RenderingError) {
        var matrix = cairo_matrix_t()
        cairo_get_matrix(context, &matrix)
        guard matrix.xy == 0, matrix.yx == 0, matrix.xx > 0 else {
            // Turned text is rare and has its fractions of a pixel upwards: draw its outlines.
            fonts.select(run.face, size: run.size, in: context)
            cairo_glyph_path(context, glyphs, Int32(glyphs.count))
            return cairo_fill(context)
        }
        var forms = [[cairo_glyph_t]](repeating: [], count: ShiftedFont.steps)
        let steps = Double(ShiftedFont.steps)
        for glyph in glyphs {
            let place = ((glyph.x * matrix.xx + matrix.x0) * steps).rounded()
            let pixel = (place / steps).rounded(.down)
            var moved = glyph
            moved.x = (pixel - matrix.x0) / matrix.xx
            forms[Int(place - pixel * steps)].append(moved)
        }
        for (step, glyphs) in forms.enumerated() where !glyphs.isEmpty {
            try fonts.select(run.face, step: step, size: run.size, in: context)
            cairo_show_glyphs(context, glyphs, Int32(glyphs.count))
        }
    }
}
