import CCairo
import Formulas
import Scenes
import Typography

extension Canvas {
    func draw(_ item: FormulaText) throws(RenderingError) {
        guard item.position.isFinite, item.size.isFinite else {
            throw .placeless(item: item.id ?? item.formula.unicode)
        }
        guard item.size > 0 else { return }
        let box = fonts.typesetter.layout(item.formula, size: item.size)
        let rise = item.baseline == .middle ? (box.ascent - box.descent) / 2 : 0
        let start = Point(-item.anchor.share * box.width, rise)
        let origin = item.position + start
        // A reader of the PDF gets the whole formula where its first letter stands, and nothing where the others do.
        var text = item.formula.unicode
        for mark in box.marks {
            try draw(mark, of: item, at: origin, as: text)
            if mark.hasGlyphs { text = "" }
        }
        note(
            .words(
                SelectableText(
                    text: item.formula.unicode, start: start, position: item.position, readsUpwards: false,
                    size: item.size, width: box.width)), covering: speck)
    }

    private func draw(
        _ mark: Mark, of item: FormulaText, at origin: Point, as text: String
    ) throws(RenderingError) {
        switch mark {
        case .glyphs(let run, let x, let y, let role):
            dip(role, of: item)
            try show(run, at: origin + Point(x, y), as: text)
        case .rectangle(let x, let y, let width, let height, let role):
            dip(role, of: item)
            cairo_new_path(context)
            cairo_rectangle(context, origin.x + x, origin.y + y, width, height)
            cairo_fill(context)
        }
    }

    private func dip(_ symbol: Symbol.Role?, of item: FormulaText) {
        pen.dip(item.paint(of: symbol).faded(strength), in: context)
    }
}

extension Mark {
    fileprivate var hasGlyphs: Bool {
        switch self {
        case .glyphs(let run, _, _, _): !run.glyphs.isEmpty
        case .rectangle: false
        }
    }
}
