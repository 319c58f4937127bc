/// Numbers at the crossings of a regular grid, to find lines of equal height in: marching squares
/// (Lorensen and Cline 1987, in two dimensions).
package struct ContourGrid: Hashable, Sendable {
    /// Crossings in a row, two at least.
    package let columns: Int
    package let rows: Int
    /// Row by row.
    package let values: [Double]

    /// Nil unless there are `columns` × `rows` numbers, two at least each way.
    package init?(columns: Int, rows: Int, values: [Double]) {
        guard columns > 1, rows > 1, values.count == columns * rows else { return nil }
        self.columns = columns
        self.rows = rows
        self.values = values
    }

    /// The lines on which the numbers are `level`, in units of the grid: `Point(0, 0)` is the first crossing.
    ///
    /// Between two crossings heights go in proportion. A line ends on the grid's border, or at a cell with a number that
    /// is not finite, or where it began; then its first point is repeated at its end. In a saddle, where two corners
    /// across are above and two below, the mean of the four decides which pair belongs together.
    package func lines(at level: Double) -> [[Point]] {
        var neighbours = Neighbours(count: 2 * columns * rows)
        for row in 0..<rows - 1 {
            for column in 0..<columns - 1 { connect(column, row, level, &neighbours) }
        }
        return neighbours.chains().map { chain in
            chain.map { crossing($0, level) }.reduce(into: []) { line, point in
                if line.last != point { line.append(point) }
            }
        }.filter { $0.count > 1 }
    }

    /// Joins the sides of a cell that the line enters and leaves by.
    private func connect(_ column: Int, _ row: Int, _ level: Double, _ neighbours: inout Neighbours) {
        let first = row * columns + column
        let below = first + columns
        let count =
            (values[first] >= level ? 1 : 0) + (values[first + 1] >= level ? 1 : 0)
            + (values[below] >= level ? 1 : 0) + (values[below + 1] >= level ? 1 : 0)
        guard count != 0, count != 4 else { return }
        let corners = [values[first], values[first + 1], values[below + 1], values[below]]
        guard corners.allSatisfy(\.isFinite) else { return }
        let isAbove = corners.map { $0 >= level }
        // Sides clockwise from the upper one: each lies between a corner and the next.
        let sides = [2 * first, 2 * (first + 1) + 1, 2 * (first + columns), 2 * first + 1]
        let cut = (0..<4).filter { isAbove[$0] != isAbove[($0 + 1) % 4] }
        if cut.count == 2 {
            neighbours.join(sides[cut[0]], sides[cut[1]])
            return
        }
        let isCentreAbove = corners.reduce(0) { $0 + $1 / 4 } >= level
        // The corners that are unlike the centre are cut off: those that side 0 starts from, or the two others.
        if isAbove[0] == isCentreAbove {
            neighbours.join(sides[0], sides[1])
            neighbours.join(sides[2], sides[3])
        } else {
            neighbours.join(sides[3], sides[0])
            neighbours.join(sides[1], sides[2])
        }
    }

    /// The point of a side at which the height is `level`; even sides go to the right, odd ones down.
    private func crossing(_ side: Int, _ level: Double) -> Point {
        let start = side / 2
        let isDown = side % 2 == 1
        let a = values[start]
        let b = values[start + (isDown ? columns : 1)]
        let fraction = min(max((level - a) / (b - a), 0), 1)
        let point = Point(Double(start % columns), Double(start / columns))
        return point + (isDown ? Point(0, fraction) : Point(fraction, 0))
    }

    /// Which sides are joined: at most two to each, since a side lies between two cells.
    private struct Neighbours {
        private var first: [Int]
        private var second: [Int]
        private var cut: [Int] = []

        init(count: Int) {
            first = Array(repeating: -1, count: count)
            second = first
        }

        mutating func join(_ a: Int, _ b: Int) {
            add(b, to: a)
            add(a, to: b)
        }

        private mutating func add(_ other: Int, to side: Int) {
            if first[side] < 0 {
                first[side] = other
                cut.append(side)
            } else {
                second[side] = other
            }
        }

        /// The chains of joined sides: open ones from end to end, then rings.
        func chains() -> [[Int]] {
            var isDone = Set<Int>()
            func chain(from start: Int) -> [Int] {
                var chain = [start]
                isDone.insert(start)
                var side = start
                while let next = [first[side], second[side]].first(where: { $0 >= 0 && !isDone.contains($0) })
                {
                    chain.append(next)
                    isDone.insert(next)
                    side = next
                }
                return chain
            }
            let open = cut.filter { second[$0] < 0 }.compactMap {
                isDone.contains($0) ? nil : chain(from: $0)
            }
            let rings = cut.compactMap { side in isDone.contains(side) ? nil : chain(from: side) + [side] }
            return open + rings
        }
    }
}
