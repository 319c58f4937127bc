import Scenes

/// The rows of a lesson as marks in a plot: equal ones counted, those at hand in front of the accent, wrong ones ringed.
struct ExampleMarks {
    let points: [ExamplePoint]
    let plane: PlotPlane
    /// The rows that are marked as being at hand, counted from 0.
    let atHand: Set<Int>
    /// The rows whose answer is wrong.
    var wrong: Set<Int> = []
    let isSlide: Bool

    /// Half the height of a mark: smaller where there are many.
    var radius: Double {
        let scale: Double = isSlide ? 1.25 : 1
        switch points.count {
        case ...12: return 7.6 * scale
        case ...40: return 6.4 * scale
        case ...150: return 5 * scale
        case ...500: return 3.8 * scale
        default: return 3 * scale
        }
    }

    /// Whether some mark stands for several rows.
    var hasEqualRows: Bool { points.contains { $0.rows.count > 1 } }

    func items(_ bounds: (Text) -> Rect) -> [Item] {
        let placed = points.map { ($0, $0.centre(in: plane, radius: radius)) }
        let lit = placed.filter { point, _ in point.rows.contains(where: atHand.contains) }
        let grounds = lit.map { Item.circle($0.1, radius: radius + 5.5, fill: Paint(.highlight)) }
        let rings = placed.filter { point, _ in point.rows.contains(where: wrong.contains) }.flatMap {
            ExampleMarks.ring(at: $0.1, radius: radius + 3.4)
        }
        // What is at hand lies on top.
        let order = placed.filter { !$0.0.rows.contains(where: atHand.contains) } + lit
        let marks = order.map { point, centre in
            Item.group(
                id: "row.\(point.rows[0] + 1)",
                title: (point.rows.count == 1 ? "row " : "rows ")
                    + point.rows.prefix(12).map { String($0 + 1) }.joined(separator: ", "),
                [point.item(at: centre, radius: radius)])
        }
        return [.group(id: "rows", grounds + marks + rings + labels(placed, bounds))]
    }

    /// The ring around a wrong answer.
    static func ring(at centre: Point, radius: Double) -> [Item] {
        [
            .circle(centre, radius: radius, stroke: Stroke(.paper, width: 4)),
            .circle(centre, radius: radius, stroke: Stroke(.ink, width: 2)),
        ]
    }

    /// How many rows a mark stands for, and which it is if it is at hand, beside it where there is room.
    private func labels(
        _ placed: [(ExamplePoint, Point)], _ bounds: (Text) -> Rect
    ) -> [Item] {
        guard points.count <= 60 else { return [] }
        let marks = placed.map { point, centre in
            let reach = radius + (point.rows.contains(where: atHand.contains) ? 5.5 : 0)
            return Rect(around: centre, width: 2 * reach, height: 2 * reach)
        }
        var board = LabelBoard(plane.frame, obstacles: marks)
        return placed.compactMap { point, centre in
            let isLit = atHand.count <= 6 && point.rows.contains(where: atHand.contains)
            let rows = point.rows.filter(atHand.contains).map { String($0 + 1) }.joined(separator: ", ")
            let parts =
                (isLit ? ["row \(rows)"] : []) + (point.rows.count > 1 ? ["×\(point.rows.count)"] : [])
            guard !parts.isEmpty else { return nil }
            let distance = radius + (isLit ? 7 : 4)
            let places: [(Point, Anchor)] = [
                (Point(distance, -distance), .start), (Point(distance, distance), .start),
                (Point(-distance, -distance), .end), (Point(-distance, distance), .end),
            ]
            for (offset, anchor) in places {
                let words = Text(
                    parts.joined(separator: " "), at: centre + offset, size: isSlide ? 13 : 11,
                    weight: .semibold, anchor: anchor,
                    baseline: .middle, hasHalo: true)
                if board.take(bounds(words)) { return .text(words) }
            }
            return nil
        }
    }
}
