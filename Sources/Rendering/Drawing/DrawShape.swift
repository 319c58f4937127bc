import CCairo
import Scenes

extension Canvas {
    func draw(_ shape: Shape) throws(RenderingError) {
        guard shape.outline.isFinite else { throw .placeless(item: shape.id ?? shape.title ?? "a shape") }
        if format == .svg, let bounds = shape.outline.boundsOfMany {
            // Cairo takes longer to print its numbers than the rest of a frame takes, and prints them twice as long.
            return note(
                .shape(shape, strength: strength), covering: bounds.inset(-(shape.stroke?.width ?? 1)))
        }
        if let fill = shape.fill {
            pen.dip(fill.faded(strength), in: context)
            trace(shape.outline)
            cairo_fill(context)
        }
        if let stroke = shape.stroke, stroke.width > 0 {
            if strokeInImage(shape.outline, stroke) { return }
            take(stroke)
            cairo_set_line_join(
                context, shape.outline.isCurved ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
            trace(shape.outline)
            cairo_stroke(context)
        }
    }

    private func take(_ stroke: Stroke) {
        pen.dip(stroke.paint.faded(strength), in: context)
        cairo_set_line_width(context, stroke.width)
        cairo_set_line_cap(context, stroke.cap == .round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
        cairo_set_dash(context, stroke.dash, Int32(stroke.dash.count), 0)
    }

    /// Makes the outline the present path.
    func trace(_ outline: Shape.Outline) {
        cairo_new_path(context)
        switch outline {
        case .line(let start, let end):
            cairo_move_to(context, start.x, start.y)
            cairo_line_to(context, end.x, end.y)
        case .polyline(let points):
            for point in sparse(points) { cairo_line_to(context, point.x, point.y) }
            if outline.isClosed { cairo_close_path(context) }
        case .polygon(let points):
            for point in sparse(points) { cairo_line_to(context, point.x, point.y) }
            cairo_close_path(context)
        case .path(let path): for segment in path.segments { trace(segment) }
        case .circle(let centre, let radius):
            cairo_arc(context, centre.x, centre.y, max(radius, 0), 0, 2 * .pi)
            cairo_close_path(context)
        case .rectangle(let rect, let radius): trace(rect, radius: radius)
        }
    }

    /// Points of long lines in a PDF without those that nobody sees: most of its time goes into printing and packing numbers.
    private func sparse(_ points: [Point]) -> [Point] {
        format == .pdf && points.count > 16 ? LineThinning.thinned(points, tolerance: 0.1) : points
    }

    private func trace(_ segment: Path.Segment) {
        switch segment {
        case .move(let point): cairo_move_to(context, point.x, point.y)
        case .line(let point): cairo_line_to(context, point.x, point.y)
        case .curve(let first, let second, let end):
            cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
        case .close: cairo_close_path(context)
        }
    }

    private func trace(_ rect: Rect, radius: Double) {
        let radius = min(radius, rect.width / 2, rect.height / 2)
        guard radius > 0 else { return cairo_rectangle(context, rect.x, rect.y, rect.width, rect.height) }
        let quarter = Double.pi / 2
        cairo_arc(context, rect.maxX - radius, rect.minY + radius, radius, -quarter, 0)
        cairo_arc(context, rect.maxX - radius, rect.maxY - radius, radius, 0, quarter)
        cairo_arc(context, rect.minX + radius, rect.maxY - radius, radius, quarter, 2 * quarter)
        cairo_arc(context, rect.minX + radius, rect.minY + radius, radius, 2 * quarter, 3 * quarter)
        cairo_close_path(context)
    }
}
