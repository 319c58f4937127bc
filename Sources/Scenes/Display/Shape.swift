/// A geometric mark: an outline that is filled, stroked or both (the fill first).
package struct Shape: Hashable, Sendable {
    /// The geometry of a mark.
    package enum Outline: Hashable, Sendable {
        case line(Point, Point)
        case polyline([Point])
        case path(Path)
        case circle(centre: Point, radius: Double)
        case rectangle(Rect, radius: Double)
        case polygon([Point])
    }

    package var outline: Outline
    package var fill: Paint?
    package var stroke: Stroke?
    package var id: String?
    package var title: String?

    package init(
        _ outline: Outline, fill: Paint? = nil, stroke: Stroke? = nil, id: String? = nil,
        title: String? = nil
    ) {
        self.outline = outline
        self.fill = fill
        self.stroke = stroke
        self.id = id
        self.title = title
    }
}

extension Item {
    /// A straight line.
    package static func line(
        from start: Point, to end: Point, _ stroke: Stroke, id: String? = nil, title: String? = nil
    ) -> Item {
        .shape(Shape(.line(start, end), stroke: stroke, id: id, title: title))
    }

    /// Straight lines from point to point; closed without a seam if it ends where it starts.
    package static func polyline(
        _ points: [Point], _ stroke: Stroke, id: String? = nil, title: String? = nil
    ) -> Item {
        .shape(Shape(.polyline(points), stroke: stroke, id: id, title: title))
    }

    /// An outline of lines and curves.
    package static func path(
        _ path: Path, fill: Paint? = nil, stroke: Stroke? = nil, id: String? = nil, title: String? = nil
    ) -> Item {
        .shape(Shape(.path(path), fill: fill, stroke: stroke, id: id, title: title))
    }

    /// A circle.
    package static func circle(
        _ centre: Point, radius: Double, fill: Paint? = nil, stroke: Stroke? = nil, id: String? = nil,
        title: String? = nil
    ) -> Item {
        .shape(
            Shape(.circle(centre: centre, radius: radius), fill: fill, stroke: stroke, id: id, title: title))
    }

    /// An upright rectangle, its corners rounded by `radius`.
    package static func rectangle(
        _ rect: Rect, radius: Double = 0, fill: Paint? = nil, stroke: Stroke? = nil, id: String? = nil,
        title: String? = nil
    ) -> Item {
        .shape(Shape(.rectangle(rect, radius: radius), fill: fill, stroke: stroke, id: id, title: title))
    }

    /// A closed outline of straight lines.
    package static func polygon(
        _ points: [Point], fill: Paint? = nil, stroke: Stroke? = nil, id: String? = nil, title: String? = nil
    ) -> Item {
        .shape(Shape(.polygon(points), fill: fill, stroke: stroke, id: id, title: title))
    }
}
