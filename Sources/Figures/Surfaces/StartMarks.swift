import Scenes
import Typography

/// The places where paths begin: an open circle each, with the word where there is one alone.
struct StartMarks {
    let items: [Item]
    /// What the marks cover.
    let rooms: [Rect]
    /// Whether the marks have no word beside them.
    let needExplaining: Bool

    init(_ starts: [Point], in frame: Rect, trail: [Point], _ typesetter: Typesetter) {
        let seen = starts.filter(frame.contains).reduce(into: [Point]()) { kept, start in
            if !kept.contains(where: { $0.distance(to: start) < 1 }) { kept.append(start) }
        }
        var items = seen.enumerated().map { number, start in
            Item.group(id: "start.\(number + 1)", [StartMarks.circle(at: start)])
        }
        var rooms = seen.map { Rect(around: $0, width: 14, height: 14) }
        var isNamed = false
        if let start = seen.first, seen.count == 1 {
            let width = typesetter.width(of: "start", .semibold, size: 12)
            let places = [Point(1, -1), Point(-1, -1), Point(1, 1), Point(-1, 1)].map { way in
                Rect(
                    around: start + Point(way.x * (10 + width / 2), way.y * 13), width: width + 4, height: 15)
            }.filter {
                $0.minX > frame.minX + 2 && $0.maxX < frame.maxX - 2 && $0.minY > frame.minY + 2
                    && $0.maxY < frame.maxY - 2
            }
            let best = places.enumerated().min { left, right in
                let (a, b) = (
                    trail.count(where: left.element.contains), trail.count(where: right.element.contains)
                )
                return (a, left.offset) < (b, right.offset)
            }
            // On a small map the word does not cover paths; the legend has it.
            let isFree =
                frame.width > 260 || !(best.map { trail.contains(where: $0.element.contains) } ?? true)
            if let room = best?.element, isFree {
                isNamed = true
                rooms.append(room)
                items.append(
                    .text(
                        "start", at: room.centre, size: 12, weight: .semibold, anchor: .middle,
                        baseline: .middle, hasHalo: true, id: "start.label"))
            }
        }
        self.items = items
        self.rooms = rooms
        needExplaining = !seen.isEmpty && !isNamed
    }

    static func circle(at place: Point) -> Item {
        .circle(place, radius: 5, fill: Paint(.paper), stroke: Stroke(.ink, width: 1.8))
    }
}
