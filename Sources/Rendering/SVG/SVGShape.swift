import Scenes

extension SVGWriter {
    /// A mark without its name, as the one element that SVG has for it; `strength` is what faded groups around leave.
    mutating func write(_ shape: Shape, strength: Double) {
        _ = begin(shape, strength: strength)
        endTag(isEmpty: true)
    }

    /// Begins the element of a mark, with where it is and how it is painted; gives back the element's name.
    mutating func begin(_ shape: Shape, strength: Double) -> StaticString {
        let name = open(shape.outline)
        if let fill = shape.fill { write(fill: fill, strength: strength) } else { write("fill", "none") }
        if let stroke = shape.stroke, stroke.width > 0 {
            write(stroke, strength: strength, isRound: shape.outline.hasRoundCorners)
        }
        return name
    }

    /// The fill, faint where groups around are.
    mutating func write(fill: Paint, strength: Double) {
        write("fill", fill.faded(strength))
        if fill.role.opacity < 1 { write("fill-opacity", fill.role.opacity) }
    }

    private mutating func write(_ stroke: Stroke, strength: Double, isRound: Bool) {
        write("stroke", stroke.paint.faded(strength))
        if stroke.paint.role.opacity < 1 { write("stroke-opacity", stroke.paint.role.opacity) }
        if stroke.width != 1 { write("stroke-width", stroke.width) }
        if stroke.cap == .round { write("stroke-linecap", "round") }
        if isRound { write("stroke-linejoin", "round") }
        if !stroke.dash.isEmpty { write("stroke-dasharray", numbers: stroke.dash) }
    }

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
