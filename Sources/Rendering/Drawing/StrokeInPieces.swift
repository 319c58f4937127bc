import CCairo
import Scenes

extension Canvas {
    /// Strokes a long line piece by piece; false if it is short enough to stroke at once.
    ///
    /// Cairo looks for crossings in all of a path before it fills the stroke's outline, which takes longer than
    /// everything else in a frame of contours. Pieces meet at round caps, which look like the round joins between
    /// segments; the two outer ends keep the cap of the stroke.
    func strokeInPieces(_ outline: Shape.Outline, _ stroke: Stroke) -> Bool {
        guard let points = outline.vertices, points.count > 3 * Self.pieceLength else { return false }
        let isClosed = outline.isClosed
        cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
        var start = 0
        while start < points.count - 1 {
            // The last piece takes a short rest with it, so that it is not the cap that shows.
            let rest = points.count - 1 - start
            let end = rest < 2 * Self.pieceLength ? points.count - 1 : start + Self.pieceLength
            let isOuter = start == 0 || end == points.count - 1
            let cap = isOuter && !isClosed && stroke.cap == .butt ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND
            cairo_set_line_cap(context, cap)
            cairo_new_path(context)
            for point in points[start...end] { cairo_line_to(context, point.x, point.y) }
            cairo_stroke(context)
            start = end
        }
        return true
    }

    private static let pieceLength = 16
}

extension Shape.Outline {
    /// The corners of an outline made of one run of straight lines, the first again at the end if it is closed.
    fileprivate var vertices: [Point]? {
        switch self {
        case .polyline(let points): points
        case .polygon(let points): points.first.map { points + [$0] }
        case .line, .path, .circle, .rectangle: nil
        }
    }

    /// Whether the line returns to its start.
    var isClosed: Bool {
        switch self {
        case .polyline(let points): points.count > 2 && points.first == points.last
        case .polygon, .circle, .rectangle: true
        case .line, .path: false
        }
    }

    /// Whether corners are to look like those of a curve.
    var isCurved: Bool {
        switch self {
        case .polyline, .path: true
        case .line, .circle, .rectangle, .polygon: false
        }
    }
}
