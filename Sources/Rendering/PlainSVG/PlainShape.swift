import Scenes

extension PlainSVG {
    /// A mark as the one element that SVG has for it.
    mutating func write(_ shape: Shape) throws(RenderingError) {
        guard shape.outline.isFinite else { throw .placeless(item: shape.id ?? shape.title ?? "a shape") }
        let name = writer.open(shape.outline)
        write(fill: shape.fill)
        if let stroke = shape.stroke, stroke.width > 0 {
            write(stroke, isRound: shape.outline.hasRoundCorners)
        }
        if shape.id != nil {
            for paint in [shape.stroke?.paint, shape.fill] {
                if let role = paint?.role.className { writer.add(class: role) }
            }
        }
        guard shape.id != nil || shape.title != nil else { return writer.endTag(isEmpty: true) }
        writer.name(shape.id, title: shape.title)
        writer.close(name)
    }

    /// The fill, faint where groups around are.
    mutating func write(fill: Paint?) {
        guard let fill else { return writer.write("fill", "none") }
        writer.write("fill", fill.faded(strength))
        if fill.role.opacity < 1 { writer.write("fill-opacity", fill.role.opacity) }
    }

    private mutating func write(_ stroke: Stroke, isRound: Bool) {
        writer.write("stroke", stroke.paint.faded(strength))
        if stroke.paint.role.opacity < 1 { writer.write("stroke-opacity", stroke.paint.role.opacity) }
        if stroke.width != 1 { writer.write("stroke-width", stroke.width) }
        if stroke.cap == .round { writer.write("stroke-linecap", "round") }
        if isRound { writer.write("stroke-linejoin", "round") }
        if !stroke.dash.isEmpty { writer.write("stroke-dasharray", numbers: stroke.dash) }
    }
}

extension SVGWriter {
    /// Begins the element of an outline, with where it is; gives back the element's name.
    mutating func open(_ outline: Shape.Outline) -> StaticString {
        switch outline {
        case .circle(let centre, let radius):
            open("circle")
            write("cx", centre.x)
            write("cy", centre.y)
            write("r", max(radius, 0))
            return "circle"
        case .rectangle(let rect, let radius):
            open("rect")
            write(rect)
            let radius = min(radius, rect.width / 2, rect.height / 2)
            if radius > 0 { write("rx", radius) }
            return "rect"
        case .line, .polyline, .path, .polygon:
            open("path")
            write(PathData(outline))
            return "path"
        }
    }
}

extension Shape.Outline {
    /// Whether there are corners, and they are to be round.
    fileprivate var hasRoundCorners: Bool {
        switch self {
        case .polyline(let points): points.count > 2
        case .path: true
        case .line, .circle, .rectangle, .polygon: false
        }
    }
}
