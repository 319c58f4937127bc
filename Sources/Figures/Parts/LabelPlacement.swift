import Scenes

/// Finds a place on each of several lines for its label, so that labels cover neither each other nor what else is there,
/// and each stands nearer to its own line than to any other.
///
/// All labels in one column where that goes; else greedy, then min-conflicts (Minton and others 1992) with a fixed seed: the
/// same lines give the same places.
struct LabelPlacement {
    struct Line: Hashable, Sendable {
        let start: Point
        let end: Point

        /// The point of the line at a distance from the left.
        func point(atX x: Double) -> Point {
            start.toward(end, (x - start.x) / max(end.x - start.x, 1))
        }
    }

    /// From left to right.
    let lines: [Line]
    /// The room of each label.
    let sizes: [Size]
    /// From the point on the line to the middle of the room.
    var offset = Point(0, 0)
    let obstacles: [Rect]
    /// How near another line may come to the point that a label stands at.
    var clearance = 4.0

    struct Candidate {
        let point: Point
        let rect: Rect
        /// From the nearest other line, at most 20.
        let distance: Double
        let cost: Double
    }

    /// The shares of the way that a common column is tried at, best first.
    private static let columns = [0.5, 0.4, 0.6, 0.34, 0.66, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8]
    /// The distance of neighbouring candidates.
    private static let pitch = 4.0
    /// How often the search may begin anew while a label has no place.
    private static let attempts = 4
    /// The distance that two labels keep.
    static let gap = 1.0

    /// The point of each line that its label stands at; nil where there is none left.
    func points() -> [Point?] {
        guard let left = lines.map(\.start.x).min(), let right = lines.map(\.end.x).max() else { return [] }
        if let column = column(between: left, right) { return column }
        let places = stride(from: left, through: right, by: LabelPlacement.pitch)
        let candidates = lines.indices.map { index in
            places.compactMap { candidate(index, x: $0, middle: (left + right) / 2, span: right - left) }
        }
        var best: [Point?] = []
        for attempt in 0..<LabelPlacement.attempts {
            let found = search(candidates, attempt)
            if found.count(where: { $0 != nil }) > best.count(where: { $0 != nil }) || best.isEmpty {
                best = found
            }
            if best.allSatisfy({ $0 != nil }) { break }
        }
        return best
    }

    /// All labels above each other, as in a table: in the column that keeps most distance from other lines.
    private func column(between left: Double, _ right: Double) -> [Point?]? {
        var best: (points: [Point], score: Double)?
        for share in LabelPlacement.columns {
            let x = left + (right - left) * share
            let labels = lines.indices.compactMap { candidate($0, x: x, middle: x, span: 1) }
            guard labels.count == lines.count else { continue }
            let rects = labels.map { $0.rect.inset(-LabelPlacement.gap) }
            let isFree = rects.indices.allSatisfy { index in
                !labels[(index + 1)...].contains { $0.rect.overlaps(rects[index]) }
            }
            // The middle is worth as much as some distance.
            let score = (labels.map(\.distance).min() ?? 0) - 24 * abs(share - 0.5)
            if isFree, score > best?.score ?? -.infinity { best = (labels.map(\.point), score) }
        }
        return best?.points
    }

    private func candidate(_ index: Int, x: Double, middle: Double, span: Double) -> Candidate? {
        let line = lines[index]
        guard x > line.start.x, x < line.end.x else { return nil }
        let point = line.point(atX: x)
        let rect = Rect(around: point + offset, width: sizes[index].width, height: sizes[index].height)
        guard !obstacles.contains(where: { $0.overlaps(rect) }) else { return nil }
        var nearest = 20.0
        for rival in lines[..<index] + lines[(index + 1)...] {
            nearest = min(nearest, rival.distance(to: point))
            if nearest < clearance { return nil }
        }
        return Candidate(
            point: point, rect: rect, distance: nearest,
            cost: abs(x - middle) / span + 0.06 * max(0, 10 - nearest))
    }
}

extension LabelPlacement.Line {
    /// How far a point is from the nearest point of the line.
    func distance(to point: Point) -> Double {
        let direction = end - start
        let squared = direction.x * direction.x + direction.y * direction.y
        guard squared > 0 else { return start.distance(to: point) }
        let offset = point - start
        let along = (offset.x * direction.x + offset.y * direction.y) / squared
        return start.toward(end, min(max(along, 0), 1)).distance(to: point)
    }
}
