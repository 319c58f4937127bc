import CCairo
import Scenes
import Typography

extension Canvas {
    func draw(_ text: Text) throws(RenderingError) {
        guard text.position.isFinite, text.size.isFinite else { throw .placeless(item: text.string) }
        guard text.size > 0, !text.string.isEmpty else { return }
        let face = Face(isBold: text.weight == .semibold, isMonospaced: text.isMonospaced)
        let runs = fonts.typesetter.runs(text.string, face, size: text.size)
        let width = runs.reduce(0) { $0 + $1.width }
        let rise =
            text.baseline == .middle ? fonts.typesetter.capHeight(of: face, size: text.size) / 2 : 0
        let start = Point(-text.anchor.share * width, rise)
        if text.readsUpwards {
            cairo_save(context)
            cairo_translate(context, text.position.x, text.position.y)
            cairo_rotate(context, -.pi / 2)
            try draw(runs, text, at: start)
            cairo_restore(context)
        } else {
            try draw(runs, text, at: text.position + start)
        }
        note(
            .words(
                SelectableText(
                    text: text.string, start: start, position: text.position,
                    readsUpwards: text.readsUpwards, size: text.size, width: width)), covering: speck)
    }

    private func draw(_ runs: [GlyphRun], _ text: Text, at origin: Point) throws(RenderingError) {
        if text.hasHalo { for run in runs { drawHalo(of: run, at: origin) } }
        pen.dip(text.paint.faded(strength), in: context)
        for run in runs { try show(run, at: origin) }
    }

    /// A rim of paper, 4 px wide in all, behind the glyphs.
    private func drawHalo(of run: GlyphRun, at origin: Point) {
        fonts.select(run.face, size: run.size, in: context)
        let glyphs = run.cairoGlyphs(at: origin)
        pen.dip(Paint(.paper), in: context)
        cairo_set_line_width(context, 4)
        cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
        cairo_set_dash(context, nil, 0, 0)
        cairo_new_path(context)
        cairo_glyph_path(context, glyphs, Int32(glyphs.count))
        cairo_stroke(context)
    }
}

extension Anchor {
    /// The share of the width that lies before the position.
    var share: Double {
        switch self {
        case .start: 0
        case .middle: 0.5
        case .end: 1
        }
    }
}
