import Scenes

extension Shape.Outline {
    /// The corners of an outline made of one run of straight lines, the first again at the end if it is closed; nil for
    /// other outlines and for short ones, which are drawn as fast as anything.
    var longLine: [Point]? {
        let points: [Point]
        switch self {
        case .polyline(let line): points = line
        case .polygon(let corners): points = corners.first.map { corners + [$0] } ?? []
        case .line, .path, .circle, .rectangle: return nil
        }
        return points.count > 24 ? points : nil
    }

    /// The rectangle around an outline of many corners, a long line or a path; nil for others.
    var boundsOfMany: Rect? {
        guard case .path(let path) = self else { return longLine?.bounds }
        return path.segments.count > 4 ? path.corners.bounds : nil
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

extension Path {
    /// Every place that the pen goes to, and the control points of curves.
    fileprivate var corners: [Point] {
        segments.flatMap { segment -> [Point] in
            switch segment {
            case .move(let point), .line(let point): [point]
            case .curve(let first, let second, let end): [first, second, end]
            case .close: []
            }
        }
    }
}

extension [Point] {
    /// The smallest rectangle around the points.
    var bounds: Rect {
        guard let first else { return Rect(x: 0, y: 0, width: 0, height: 0) }
        var low = first
        var high = first
        for point in self {
            low = Point(Swift.min(low.x, point.x), Swift.min(low.y, point.y))
            high = Point(Swift.max(high.x, point.x), Swift.max(high.y, point.y))
        }
        return Rect(x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y)
    }
}
