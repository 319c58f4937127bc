import CFreeType

/// One stroke of the pen along a glyph's outline; x grows to the right and y downwards from the run's origin.
package enum OutlineSegment: Hashable, Sendable {
    case move(x: Double, y: Double)
    case line(x: Double, y: Double)
    /// A cubic Bézier curve with its two control points.
    case curve(x1: Double, y1: Double, x2: Double, y2: Double, x: Double, y: Double)
    case close
}

extension Typesetter {
    /// The cut (0 for the line, 1 and 2 for scripts; OpenType's `ssty`) in which setting the run's text again gives its glyphs.
    ///
    /// Nil for stretched signs and for accents, which stand for a character but cannot be had by writing it.
    package func spelling(of run: GlyphRun) -> Int? {
        guard let first = run.text.unicodeScalars.first, !first.properties.isGraphemeExtend else {
            return nil
        }
        return (0...2).first { level in
            let again = runs(run.text, run.face, size: run.size, scriptLevel: level)
            return again.count == 1 && again[0].glyphs == run.glyphs
        }
    }

    /// The outlines of a run's glyphs, in the size of the run.
    package func outline(of run: GlyphRun) -> [OutlineSegment] {
        let font = fonts[run.face]
        var pen = OutlinePen(scale: run.size / font.unitsPerEm)
        for glyph in run.glyphs {
            guard FT_Load_Glyph(font.outlines, glyph.id, FT_Int32(FT_LOAD_NO_SCALE)) == 0 else { continue }
            pen.start(x: glyph.x, y: glyph.y)
            pen.follow(&font.outlines.pointee.glyph.pointee.outline)
        }
        return pen.segments
    }
}

/// Collects what FreeType says about an outline, in font units with y upwards.
private struct OutlinePen {
    let scale: Double
    private(set) var segments: [OutlineSegment] = []
    private var origin = (x: 0.0, y: 0.0)
    private var last = (x: 0.0, y: 0.0)
    private var isOpen = false

    init(scale: Double) { self.scale = scale }

    mutating func start(x: Double, y: Double) { origin = (x, y) }

    mutating func follow(_ outline: inout FT_Outline) {
        var calls = FT_Outline_Funcs()
        calls.move_to = { to, pen in OutlinePen.at(pen) { $0.move(to) } }
        calls.line_to = { to, pen in OutlinePen.at(pen) { $0.line(to) } }
        calls.conic_to = { control, to, pen in OutlinePen.at(pen) { $0.conic(control, to) } }
        calls.cubic_to = { first, second, to, pen in OutlinePen.at(pen) { $0.cubic(first, second, to) } }
        withUnsafeMutablePointer(to: &self) { pen in _ = FT_Outline_Decompose(&outline, &calls, pen) }
        close()
    }

    private static func at(_ pen: UnsafeMutableRawPointer?, _ draw: (inout OutlinePen) -> Void) -> Int32 {
        guard let pen else { return 1 }
        draw(&pen.assumingMemoryBound(to: OutlinePen.self).pointee)
        return 0
    }

    private mutating func place(_ vector: UnsafePointer<FT_Vector>?) -> (x: Double, y: Double) {
        guard let vector = vector?.pointee else { return last }
        return (origin.x + Double(vector.x) * scale, origin.y - Double(vector.y) * scale)
    }

    private mutating func close() {
        if isOpen { segments.append(.close) }
        isOpen = false
    }

    private mutating func move(_ to: UnsafePointer<FT_Vector>?) {
        close()
        last = place(to)
        segments.append(.move(x: last.x, y: last.y))
        isOpen = true
    }

    private mutating func line(_ to: UnsafePointer<FT_Vector>?) {
        last = place(to)
        segments.append(.line(x: last.x, y: last.y))
    }

    /// A quadratic curve, as the cubic one of the same shape.
    private mutating func conic(_ control: UnsafePointer<FT_Vector>?, _ to: UnsafePointer<FT_Vector>?) {
        let (c, end) = (place(control), place(to))
        segments.append(
            .curve(
                x1: last.x + (c.x - last.x) * 2 / 3, y1: last.y + (c.y - last.y) * 2 / 3,
                x2: end.x + (c.x - end.x) * 2 / 3, y2: end.y + (c.y - end.y) * 2 / 3, x: end.x, y: end.y))
        last = end
    }

    private mutating func cubic(
        _ first: UnsafePointer<FT_Vector>?, _ second: UnsafePointer<FT_Vector>?,
        _ to: UnsafePointer<FT_Vector>?
    ) {
        let (a, b, end) = (place(first), place(second), place(to))
        segments.append(.curve(x1: a.x, y1: a.y, x2: b.x, y2: b.y, x: end.x, y: end.y))
        last = end
    }
}
