import CCairo
import Scenes
import Typography

/// Draws scene items onto a Cairo context; the same for all formats.
struct Canvas {
    let context: OpaquePointer
    let fonts: CairoFonts
    let pen: Pen
    let format: OutputFormat
    /// The part of the page that the clips around leave to be seen.
    var visible: Rect
    /// The image that is drawn on, where it is one.
    var image: ImageSurface?
    /// Whether the clips around are upright rectangles, so that `visible` is all there is to know about them.
    var hasPlainClips = true
    /// What faded groups around leave of every paint.
    var strength = 1.0

    /// Fills the page with paper, then draws.
    func draw(_ scene: Scene) throws(RenderingError) {
        // With a limit of 4, which is also SVG's, corners of rectangles and triangles stay sharp.
        cairo_set_miter_limit(context, 4)
        cairo_new_path(context)
        pen.dip(Paint(.paper), in: context)
        cairo_paint(context)
        try draw(scene.items)
    }

    private func draw(_ items: [Item]) throws(RenderingError) {
        for item in items { try draw(item) }
    }

    private func draw(_ item: Item) throws(RenderingError) {
        // Cairo puts a clipping group around each thing that is cut by a curve, and marks of names in different groups
        // would not nest.
        let isNamed = hasPlainClips && (item.id != nil || item.title != nil)
        if isNamed { note(.opening(id: item.id, title: item.title), covering: speck) }
        switch item {
        case .shape(let shape): try draw(shape)
        case .text(let text): try draw(text)
        case .formula(let formula): try draw(formula)
        case .raster(let raster): try draw(raster)
        case .group(let group): try draw(group)
        }
        if isNamed { note(.closing, covering: speck) }
    }

    private func draw(_ group: Group) throws(RenderingError) {
        var inner = self
        if group.isFaded { inner.strength *= Group.fadedStrength }
        guard let clip = group.clip else { return try inner.draw(group.children) }
        guard clip.outline.isFinite else { throw .placeless(item: group.id ?? "clip") }
        guard let rest = visible.intersection(clip.bounds), min(rest.width, rest.height) > 0.05 else {
            return
        }
        inner.visible = rest
        inner.hasPlainClips = hasPlainClips && clip.isPlain
        cairo_save(context)
        defer { cairo_restore(context) }
        trace(clip.outline)
        cairo_clip(context)
        try inner.draw(group.children)
    }

    /// A spot inside every clip around: Cairo puts no clipping group around what needs none, so marks there nest.
    var speck: Rect {
        Rect(around: visible.centre, width: min(1, visible.width / 2), height: min(1, visible.height / 2))
    }

    /// Leaves a mark that stands for an entry of the ledger, for the rewriting to find; only SVG has one.
    func note(_ entry: @autoclosure () -> Ledger.Entry, covering rect: Rect) {
        guard case .numbers(let ledger) = pen else { return }
        let number = ledger.number(of: entry())
        cairo_set_source_rgb(
            context, Double(number.red) / 255, Double(number.green) / 255, Double(number.blue) / 255)
        cairo_new_path(context)
        cairo_rectangle(context, rect.x, rect.y, rect.width, rect.height)
        cairo_fill(context)
    }
}
