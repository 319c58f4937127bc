import Scenes

/// Finds a place on each of several lines for its label, so that labels cover neither each other nor what else is there.
///
/// Greedy over candidate places along the line, then a few rounds in which each label looks again with all others
/// in place.
struct LabelPlacement {
    struct Line {
        let start: Point
        let end: Point
    }

    let lines: [Line]
    let size: Size
    /// From the point on the line to the middle of the label.
    let offset: Point
    let obstacles: [Rect]
    /// Where along a line a label may stand, best first.
    private static let candidates = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.27, 0.73]

    /// The point of each line that its label stands at.
    func points() -> [Point] {
        var chosen: [Point?] = lines.map { _ in nil }
        for _ in 0..<4 {
            for index in lines.indices { chosen[index] = best(for: index, beside: chosen) }
        }
        return zip(lines, chosen).map { $1 ?? $0.start.toward($0.end, 0.5) }
    }

    private func best(for index: Int, beside chosen: [Point?]) -> Point {
        let line = lines[index]
        let places = LabelPlacement.candidates.map { line.start.toward(line.end, $0) }
        let costs = places.enumerated().map { order, place in
            cost(of: place, for: index, beside: chosen) + Double(order)
        }
        guard let least = costs.indices.min(by: { costs[$0] < costs[$1] }) else {
            return line.start.toward(line.end, 0.5)
        }
        return places[least]
    }

    private func cost(of place: Point, for index: Int, beside chosen: [Point?]) -> Double {
        let rect = rect(place)
        var cost = 0.0
        for obstacle in obstacles { cost += 4 * area(rect.intersection(obstacle)) }
        for (other, centre) in chosen.enumerated() where other != index {
            guard let centre else { continue }
            cost += 2 * area(rect.intersection(self.rect(centre)))
        }
        // A label on a crossing belongs to two lines.
        for (other, line) in lines.enumerated() where other != index {
            let distance = line.distance(to: place)
            if distance < 24 { cost += 3 * (24 - distance) }
        }
        return cost
    }

    private func rect(_ centre: Point) -> Rect {
        Rect(around: centre + offset, width: size.width, height: size.height)
    }

    private func area(_ rect: Rect?) -> Double {
        rect.map { $0.width * $0.height } ?? 0
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
