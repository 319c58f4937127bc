import Scenes
import Testing

@Suite struct ContourGridTests {
    /// A grid over −`half` to `half` both ways.
    private func grid(_ count: Int, half: Double, _ height: (Double, Double) -> Double) -> ContourGrid? {
        func place(_ index: Int) -> Double { half * (2 * Double(index) / Double(count - 1) - 1) }
        let values = (0..<count * count).map { height(place($0 % count), place($0 / count)) }
        return ContourGrid(columns: count, rows: count, values: values)
    }

    private func place(_ point: Point, _ count: Int, half: Double) -> (x: Double, y: Double) {
        func scaled(_ value: Double) -> Double { half * (2 * value / Double(count - 1) - 1) }
        return (scaled(point.x), scaled(point.y))
    }

    @Test func aCircleIsOneRingWithinHalfAPercentOfItsLevel() throws {
        let lines = try #require(grid(81, half: 2) { $0 * $0 + $1 * $1 }).lines(at: 1)
        #expect(lines.count == 1)
        let ring = try #require(lines.first)
        #expect(ring.first == ring.last && ring.count > 80)
        for point in ring {
            let (x, y) = place(point, 81, half: 2)
            #expect(abs(x * x + y * y - 1) < 0.005)
        }
        // Neighbours on the ring are neighbours in the grid.
        for (a, b) in zip(ring, ring.dropFirst()) { #expect(a.distance(to: b) < 1.5) }
    }

    @Test(arguments: [0.25, -0.25]) func aSaddlesLinesEndOnTheBorder(level: Double) throws {
        let lines = try #require(grid(60, half: 1) { $0 * $0 - $1 * $1 }).lines(at: level)
        #expect(lines.count == 2)
        for line in lines {
            for point in line {
                let (x, y) = place(point, 60, half: 1)
                #expect(abs(x * x - y * y - level) < 0.005 * 0.25)
            }
            for end in [line.first, line.last] {
                let point = try #require(end)
                #expect(point.x == 0 || point.x == 59 || point.y == 0 || point.y == 59)
            }
        }
    }

    /// Two corners across are high; the mean of all four says which pair the line keeps together.
    @Test func theCentreDecidesASaddle() throws {
        func corners(_ high: Double) throws -> [[Point]] {
            try #require(ContourGrid(columns: 2, rows: 2, values: [high, 0, 0, high])).lines(at: 1)
        }
        func around(_ lines: [[Point]], _ corner: Point) -> Bool {
            lines.contains { line in line.allSatisfy { $0.distance(to: corner) < 0.99 } }
        }
        let apart = try corners(1.5)
        #expect(apart.count == 2 && around(apart, Point(0, 0)) && around(apart, Point(1, 1)))
        let joined = try corners(4)
        #expect(joined.count == 2 && around(joined, Point(1, 0)) && around(joined, Point(0, 1)))
    }

    @Test func linesAreExactBetweenTwoCrossings() throws {
        let lines = try #require(ContourGrid(columns: 2, rows: 3, values: [0, 4, 0, 4, 0, 4])).lines(at: 1)
        #expect(lines.count == 1)
        #expect(Set(lines[0]) == [Point(0.25, 0), Point(0.25, 1), Point(0.25, 2)])
    }

    @Test func cellsWithBrokenNumbersAreLeftOut() throws {
        let whole = try #require(grid(21, half: 1) { x, _ in x }).lines(at: 0.03)
        #expect(whole.count == 1)
        for broken in [Double.nan, .infinity, -.infinity] {
            let parts = try #require(
                grid(21, half: 1) { x, y in abs(x) < 0.01 && abs(y) < 0.01 ? broken : x }
            ).lines(at: 0.03)
            #expect(parts.count == 2)
            #expect(parts.joined().allSatisfy { $0.x.isFinite && $0.y.isFinite })
        }
        #expect(try #require(grid(5, half: 1) { _, _ in .nan }).lines(at: 0).isEmpty)
        #expect(try #require(grid(5, half: 1) { _, _ in 1 }).lines(at: 1).isEmpty)
        #expect(ContourGrid(columns: 1, rows: 2, values: [0, 0]) == nil)
        #expect(ContourGrid(columns: 2, rows: 2, values: [0, 0]) == nil)
    }

    private func rosenbrock(_ x: Double, _ y: Double) -> Double {
        (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x)
    }

    /// A grid so coarse that heights in proportion are far off; the true heights put every point on its level.
    @Test(arguments: [0.5, 2, 9, 40, 300, 1500]) func pointsLieWithinHalfAPercentOfTheirLevel(level: Double)
        throws
    {
        let count = 60
        func height(_ point: Point) -> Double {
            let (x, y) = place(point, count, half: 2)
            return rosenbrock(x, y)
        }
        let coarse = try #require(self.grid(count, half: 2, rosenbrock))
        let contour = coarse.contour(at: level) { $0.map(height) }
        let points = contour.lines.flatMap { $0 }
        #expect(points.count > 40)
        for point in points { #expect(abs(height(point) - level) <= 0.005 * level) }
        // The same could not be said without them.
        let rough = coarse.contour(at: level).lines.flatMap { $0 }
        #expect(level > 100 || rough.contains { abs(height($0) - level) > 0.005 * level })
    }

    /// The area of the outlines, those around holes counting against it.
    private func area(_ contour: Contour) -> Double {
        contour.area.reduce(0) { total, ring in
            total
                + zip(ring, ring.dropFirst() + [ring[0]]).reduce(0) {
                    $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2
                }
        }.magnitude
    }

    @Test func theAreaBelowALevelIsThatOfTheOutlines() throws {
        let bowl = try #require(grid(101, half: 2) { $0 * $0 + $1 * $1 })
        let unit = 25.0 * 25.0
        #expect(abs(area(bowl.contour(at: 1)) / unit - Double.pi) < 0.01)
        // The places below a level of a hill are all but a disc: the border is part of their outline.
        let hill = try #require(grid(101, half: 2) { -$0 * $0 - $1 * $1 })
        #expect(abs(area(hill.contour(at: -1)) / unit - (16 - Double.pi)) < 0.01)
        #expect(hill.contour(at: -1).lines.count == 1)
        // Half a plane.
        let plane = try #require(grid(5, half: 1) { x, _ in x })
        #expect(abs(area(plane.contour(at: 0.25)) - 2.5 * 4) < 1e-12)
        #expect(try #require(grid(5, half: 1) { _, _ in 0 }).contour(at: 1).lines.isEmpty)
        #expect(abs(area(try #require(grid(5, half: 1) { _, _ in 0 }).contour(at: 1)) - 16) < 1e-12)
    }

    @Test func theTrueCentreDecidesASaddle() throws {
        let grid = try #require(ContourGrid(columns: 2, rows: 2, values: [4, 0, 0, 4]))
        func around(_ lines: [[Point]], _ corner: Point) -> Bool {
            lines.contains { line in line.allSatisfy { $0.distance(to: corner) < 0.99 } }
        }
        // The mean is above; a true centre below keeps the low corners together.
        let apart = grid.contour(at: 1.5) { $0.map { 4 * abs(1 - $0.x - $0.y) } }.lines
        #expect(apart.count == 2 && around(apart, Point(0, 0)) && around(apart, Point(1, 1)))
    }
}
