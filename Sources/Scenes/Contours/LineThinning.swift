/// Leaves out points of a line that no eye would miss.
package enum LineThinning {
    /// The points of the line that are needed to stay within `tolerance` of it (Ramer 1972, Douglas and Peucker 1973).
    package static func thinned(_ line: [Point], tolerance: Double) -> [Point] {
        guard line.count > 2 else { return line }
        var isKept = [Bool](repeating: false, count: line.count)
        isKept[0] = true
        isKept[line.count - 1] = true
        var open = [(0, line.count - 1)]
        while let (first, last) = open.popLast() {
            guard last - first > 1 else { continue }
            var farthest = (index: first, distance: tolerance)
            for index in first + 1..<last {
                let distance = distance(line[index], line[first], line[last])
                if distance > farthest.distance { farthest = (index, distance) }
            }
            guard farthest.index > first else { continue }
            isKept[farthest.index] = true
            open += [(first, farthest.index), (farthest.index, last)]
        }
        return line.indices.filter { isKept[$0] }.map { line[$0] }
    }

    /// How far a point is from the nearest point between two others.
    private static func distance(_ point: Point, _ start: Point, _ end: Point) -> Double {
        let direction = end - start
        let squared = direction.x * direction.x + direction.y * direction.y
        guard squared > 0 else { return start.distance(to: point) }
        let offset = point - start
        let along = (offset.x * direction.x + offset.y * direction.y) / squared
        return start.toward(end, min(max(along, 0), 1)).distance(to: point)
    }
}
