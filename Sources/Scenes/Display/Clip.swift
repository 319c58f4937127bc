/// A part of the page: what a group draws outside of it is cut off.
package enum Clip: Hashable, Sendable {
    case rectangle(Rect, radius: Double)
    case circle(centre: Point, radius: Double)

    /// Whether its edges are straight and upright.
    package var isPlain: Bool {
        if case .rectangle(_, radius: 0) = self { true } else { false }
    }

    /// The outline of the part, as of a shape.
    package var outline: Shape.Outline {
        switch self {
        case .rectangle(let rect, let radius): .rectangle(rect, radius: radius)
        case .circle(let centre, let radius): .circle(centre: centre, radius: radius)
        }
    }

    /// The same part elsewhere.
    func moved(by shift: Point) -> Clip {
        switch self {
        case .rectangle(let rect, let radius): .rectangle(rect.moved(by: shift), radius: radius)
        case .circle(let centre, let radius): .circle(centre: centre + shift, radius: radius)
        }
    }

    /// The smallest rectangle around the part.
    package var bounds: Rect {
        switch self {
        case .rectangle(let rect, _): rect
        case .circle(let centre, let radius): Rect(around: centre, width: 2 * radius, height: 2 * radius)
        }
    }
}
