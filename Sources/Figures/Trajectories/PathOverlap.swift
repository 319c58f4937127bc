import Scenes

/// Whether paths cover each other, so that one picture of all of them would hide some.
package enum PathOverlap {
    /// How near another path must be, in pixels, and over what share of a path.
    static let distance = 3.0
    static let share = 0.3

    /// Whether more than a share of one path lies within the distance of another.
    package static func isHidden(_ paths: [[Point]]) -> Bool {
        let sampled = paths.map { samples($0) }
        return sampled.indices.contains { index in
            sampled.indices.contains { other in
                other != index && isCovered(sampled[index], by: sampled[other])
            }
        }
    }

    private static func isCovered(_ path: [Point], by other: [Point]) -> Bool {
        guard path.count > 8 else { return false }
        let cells = Dictionary(grouping: other, by: cell)
        let covered = path.count { point in
            let own = cell(point)
            return (-1...1).contains { dx in
                (-1...1).contains { dy in
                    cells[Cell(x: own.x + dx, y: own.y + dy)]?.contains {
                        $0.distance(to: point) <= distance
                    } ?? false
                }
            }
        }
        return Double(covered) > share * Double(path.count)
    }

    private struct Cell: Hashable {
        let x: Int
        let y: Int
    }

    private static func cell(_ point: Point) -> Cell {
        Cell(x: Int((point.x / distance).rounded(.down)), y: Int((point.y / distance).rounded(.down)))
    }

    /// Points at equal distances along a path.
    static func samples(_ path: [Point], every distance: Double = 1) -> [Point] {
        var points: [Point] = []
        for (a, b) in zip(path, path.dropFirst()) {
            let length = a.distance(to: b)
            guard length.isFinite, length < 1e5 else { break }
            for step in stride(from: 0, to: length, by: distance) {
                points.append(a.toward(b, step / length))
            }
        }
        return points
    }
}
