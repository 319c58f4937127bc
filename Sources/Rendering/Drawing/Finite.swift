import Scenes

// Cairo turns a coordinate that is not a number into some place on the page; it has to be caught before.

extension Point {
    var isFinite: Bool { x.isFinite && y.isFinite }
}

extension Rect {
    var isFinite: Bool { x.isFinite && y.isFinite && width.isFinite && height.isFinite }
}

extension Shape.Outline {
    var isFinite: Bool {
        switch self {
        case .line(let start, let end): start.isFinite && end.isFinite
        case .polyline(let points), .polygon(let points): points.allSatisfy(\.isFinite)
        case .path(let path): path.segments.allSatisfy(\.isFinite)
        case .circle(let centre, let radius): centre.isFinite && radius.isFinite
        case .rectangle(let rect, let radius): rect.isFinite && radius.isFinite
        }
    }
}

extension Path.Segment {
    fileprivate var isFinite: Bool {
        switch self {
        case .move(let point), .line(let point): point.isFinite
        case .curve(let first, let second, let end): first.isFinite && second.isFinite && end.isFinite
        case .close: true
        }
    }
}
