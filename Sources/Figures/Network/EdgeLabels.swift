import Scenes

/// Where the numbers of the weights between two layers stand, for all frames of a lesson.
struct EdgeLabels: Sendable {
    enum Place: Hashable, Sendable {
        /// The number stands here, on its line.
        case number(Point)
        /// A small number stands here that leads to the table of weights.
        case badge(Point, number: Int)
        /// No room: it is told only while it is at work.
        case none
    }

    /// How the labels of a gap are made.
    struct Manner: Hashable, Sendable {
        /// Whether every number has room for its gradient below.
        let isTall: Bool
        let textSize: Double
        let size: Size
        /// How wide the gradients of the neurons on the left may be.
        let chipWidth: Double

        /// From the point on the line to the middle of the room.
        var offset: Point { Point(0, isTall ? 8.5 : 0) }
        /// Whether chips have room for the name of what they are the gradient of.
        var namesChips: Bool { chipWidth > 100 }

        /// The manners that are tried, best first.
        static let all = [
            Manner(isTall: true, textSize: 12, size: Size(90, 33), chipWidth: 128),
            Manner(isTall: true, textSize: 12, size: Size(70, 33), chipWidth: 128),
            Manner(isTall: true, textSize: 12, size: Size(70, 33), chipWidth: 66),
            Manner(isTall: false, textSize: 12, size: Size(48, 16), chipWidth: 66),
            Manner(isTall: false, textSize: 11, size: Size(46, 15), chipWidth: 66),
            Manner(isTall: false, textSize: 11, size: Size(40, 14), chipWidth: 66),
            Manner(isTall: false, textSize: 11, size: Size(40, 14), chipWidth: 0),
        ]
    }

    let manner: Manner
    /// One an edge, in their order.
    let places: [Place]

    /// The half of a badge's width.
    static let badgeRadius = 8.0
    private static let badge = Size(2 * badgeRadius, 2 * badgeRadius)

    /// - Parameters:
    ///   - lines: the edges of the gap.
    ///   - obstacles: what no label may cover.
    ///   - badges: how many more weights the table can take.
    ///   - firstBadge: the number of the first of them.
    init(
        _ lines: [LabelPlacement.Line], badges: Int, firstBadge: Int, obstacles: (Manner) -> [Rect]
    ) {
        var best: (manner: Manner, points: [Point?])?
        for manner in Manner.all {
            let points = LabelPlacement(
                lines: lines, sizes: lines.map { _ in manner.size }, offset: manner.offset,
                obstacles: obstacles(manner)
            ).points()
            let count = points.count { $0 != nil }
            if manner.isTall, count < lines.count { continue }
            if count > best?.points.count(where: { $0 != nil }) ?? -1 { best = (manner, points) }
            if count == lines.count { break }
        }
        let manner = best?.manner ?? Manner.all[Manner.all.count - 1]
        var points = best?.points ?? []
        // What has no room for a number gets a badge, which is smaller; the others may have to move for it.
        var badged: Set<Int> = []
        for _ in 0..<3 where badges > 0 {
            let open = points.indices.filter { points[$0] == nil }
            guard !open.isEmpty, badged.count + open.count <= badges else { break }
            badged.formUnion(open)
            points =
                LabelPlacement(
                    lines: lines,
                    sizes: lines.indices.map { badged.contains($0) ? EdgeLabels.badge : manner.size },
                    offset: manner.offset, obstacles: obstacles(manner)
                ).points()
        }
        var number = firstBadge
        places = points.enumerated().map { index, point in
            guard let point else { return .none }
            guard badged.contains(index) else { return .number(point) }
            defer { number += 1 }
            return .badge(point, number: number)
        }
        self.manner = manner
    }
}
