import Scenes

/// The share of rows that are right, in a band of its own below the losses.
struct AccuracyBand {
    let rect: Rect
    let counts: [Int]
    let accuracies: [Double]
    let axis: IterationAxis

    private var scale: LinearScale {
        LinearScale(ScaleRange(0, 1), onto: ScaleRange(rect.maxY - 3, rect.minY + 3))
    }

    /// The corners of the staircase: a share stays until the next evaluation.
    private var points: [Point] {
        var points: [Point] = []
        for (count, accuracy) in zip(counts, accuracies) {
            let place = Point(axis(count), scale(accuracy))
            if let last = points.last, last.y != place.y { points.append(Point(place.x, last.y)) }
            // Between equal shares only the ends of the line matter.
            if points.count > 1, points[points.count - 2].y == place.y, points[points.count - 1].y == place.y
            {
                points.removeLast()
            }
            points.append(place)
        }
        return points
    }

    static func stroke() -> Stroke { Stroke(.series(5), width: 1.8) }

    var items: [Item] {
        let ticks = [0.0, 1].map { Tick(value: $0, label: $0 == 0 ? "0" : "1") }
        let vertical = Axis(.left, of: rect, ticks: ticks, hasGrid: true) { scale($0) }
        var items = vertical.items
        items.append(
            .text(
                "accuracy", at: Point(rect.minX - 9, rect.centre.y), size: 11, anchor: .end,
                baseline: .middle,
                .muted))
        items.append(
            .line(from: Point(rect.minX, rect.minY), to: Point(rect.minX, rect.maxY), Stroke(.muted)))
        if points.count > 1 { items.append(.polyline(points, AccuracyBand.stroke(), id: "accuracy")) }
        return items
    }
}
