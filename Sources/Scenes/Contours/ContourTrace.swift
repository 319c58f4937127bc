/// Follows one level through the cells of a grid.
///
/// The grid has a rim of infinite height around it, at the place of its border: so every line closes, and the closed lines
/// are the outlines of the area below the level. Numbers that are not finite count as above every level.
struct ContourTrace {
    private let grid: ContourGrid
    private let level: Double
    private let field: (([Point]) -> [Double])?
    /// Crossings in a row, rim included.
    private let width: Int
    private let height: Int
    /// From each cut side to the next, the area below always on the same hand; −1 for sides that are not cut.
    ///
    /// Side 2k goes from crossing k to the right, side 2k + 1 down.
    private var next: [Int]

    init(_ grid: ContourGrid, level: Double, _ field: (([Point]) -> [Double])?) {
        self.grid = grid
        self.level = level
        self.field = field
        width = grid.columns + 2
        height = grid.rows + 2
        next = Array(repeating: -1, count: 2 * width * height)
        let isAbove = (0..<width * height).map { value(of: $0).map { $0 >= level } ?? true }
        var isOpen: [(crossing: Int, firstIsAbove: Bool)] = []
        for row in 0..<height - 1 {
            for column in 0..<width - 1 {
                let first = row * width + column
                let corners = Corners(
                    isAbove[first], isAbove[first + 1], isAbove[first + width + 1], isAbove[first + width])
                guard corners.isMixed else { continue }
                if corners.isSaddle {
                    isOpen.append((first, corners.first))
                } else {
                    join(first, corners)
                }
            }
        }
        let centres = centres(isOpen.map(\.crossing))
        for (cell, isCentreAbove) in zip(isOpen, centres) {
            joinPairs(cell.crossing, firstIsAbove: cell.firstIsAbove, isCentreAbove: isCentreAbove)
        }
    }

    /// Sides of a cell clockwise from the upper one: each lies between a corner and the next.
    private func sides(_ first: Int) -> [Int] {
        [2 * first, 2 * (first + 1) + 1, 2 * (first + width), 2 * first + 1]
    }

    /// Which corners of a cell are above, clockwise from the upper left one.
    private struct Corners {
        let first: Bool
        let second: Bool
        let third: Bool
        let fourth: Bool

        init(_ first: Bool, _ second: Bool, _ third: Bool, _ fourth: Bool) {
            self.first = first
            self.second = second
            self.third = third
            self.fourth = fourth
        }

        var isMixed: Bool { first != second || second != third || third != fourth }
        var isSaddle: Bool { first == third && second == fourth && first != second }
        var clockwise: [Bool] { [first, second, third, fourth] }
    }

    private mutating func join(_ first: Int, _ corners: Corners) {
        let sides = sides(first)
        let corners = corners.clockwise
        // Clockwise, one side leads up and one leads down.
        var up = 0
        var down = 0
        for side in 0..<4 where corners[side] != corners[(side + 1) % 4] {
            if corners[side] { down = side } else { up = side }
        }
        next[sides[up]] = sides[down]
    }

    /// Of two pairs of corners across, the pair that is unlike the centre is cut off.
    private mutating func joinPairs(_ first: Int, firstIsAbove: Bool, isCentreAbove: Bool) {
        let sides = sides(first)
        let cutOff = firstIsAbove == isCentreAbove ? [1, 3] : [0, 2]
        for corner in cutOff {
            let (before, after) = (sides[(corner + 3) % 4], sides[corner])
            if isCentreAbove { next[after] = before } else { next[before] = after }
        }
    }

    /// Whether the centre of each cell is above.
    private func centres(_ cells: [Int]) -> [Bool] {
        if let field {
            let points = cells.map { place(of: $0) + Point(0.5, 0.5) }
            return field(points).map { !($0 < level) }
        }
        return cells.map { first in
            let corners = [first, first + 1, first + width, first + width + 1].compactMap(value)
            return corners.count < 4 || corners.reduce(0) { $0 + $1 / 4 } >= level
        }
    }

    /// The number at a crossing; nil on the rim and where it is not finite.
    func value(of crossing: Int) -> Double? {
        let (row, column) = (crossing / width - 1, crossing % width - 1)
        guard row >= 0, column >= 0, row < grid.rows, column < grid.columns else { return nil }
        let value = grid.values[row * grid.columns + column]
        return value.isFinite ? value : nil
    }

    /// The place of a crossing in the grid; the rim stands where the border does.
    private func place(of crossing: Int) -> Point {
        Point(
            Double(min(max(crossing % width - 1, 0), grid.columns - 1)),
            Double(min(max(crossing / width - 1, 0), grid.rows - 1)))
    }

    private func ends(of side: Int) -> (Int, Int) {
        (side / 2, side / 2 + (side % 2 == 1 ? width : 1))
    }

    /// Whether a side lies between two numbers, so that a line of the level goes through it.
    private func isInside(_ side: Int) -> Bool {
        let (a, b) = ends(of: side)
        return value(of: a) != nil && value(of: b) != nil
    }

    var contour: Contour {
        let rings = rings
        let cut = rings.flatMap { $0 }
        let edges = cut.map { side in
            let (a, b) = ends(of: side)
            return ContourCut(
                from: place(of: a), height: value(of: a), to: place(of: b), height: value(of: b))
        }
        let places = ContourCut.points(edges, level: level, field)
        let placeOf = Dictionary(zip(cut, places), uniquingKeysWith: { first, _ in first })
        func points(_ sides: some Sequence<Int>) -> [Point] {
            sides.compactMap { placeOf[$0] }.reduce(into: []) { line, point in
                if line.last != point { line.append(point) }
            }
        }
        let lines = rings.flatMap(visible).map { points($0) }.filter { $0.count > 1 }
        return Contour(level: level, lines: lines, area: rings.map { points($0) }.filter { $0.count > 2 })
    }

    /// The closed chains of cut sides.
    private var rings: [[Int]] {
        var rings: [[Int]] = []
        var isDone = [Bool](repeating: false, count: next.count)
        for start in next.indices where next[start] >= 0 && !isDone[start] {
            var ring: [Int] = []
            var side = start
            while side >= 0, !isDone[side] {
                isDone[side] = true
                ring.append(side)
                side = next[side]
            }
            rings.append(ring)
        }
        return rings
    }

    /// The parts of a ring that do not run along the border; a whole ring ends where it began.
    private func visible(_ ring: [Int]) -> [[Int]] {
        guard let gap = ring.firstIndex(where: { !isInside($0) }) else { return [ring + [ring[0]]] }
        return (ring[gap...] + ring[..<gap]).split { !isInside($0) }.map(Array.init)
    }
}
