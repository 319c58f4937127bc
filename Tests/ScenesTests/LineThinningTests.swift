import Scenes
import Testing

@Suite struct LineThinningTests {
    @Test func pointsOnAStraightLineAreLeftOut() {
        let line = (0...10).map { Point(Double($0), 2 * Double($0)) }
        #expect(LineThinning.thinned(line, tolerance: 0.01) == [Point(0, 0), Point(10, 20)])
    }

    @Test func noPointIsFartherAwayThanTheTolerance() {
        let line = (0...400).map { index in
            let x = Double(index) / 10
            return Point(x, x.truncatingRemainder(dividingBy: 7) * x / 9)
        }
        let thinned = LineThinning.thinned(line, tolerance: 0.2)
        #expect(thinned.count < line.count && thinned.first == line.first && thinned.last == line.last)
        for point in line {
            let nearest = zip(thinned, thinned.dropFirst()).map { start, end in
                let direction = end - start
                let offset = point - start
                let along =
                    (offset.x * direction.x + offset.y * direction.y) / (direction.length * direction.length)
                return start.toward(end, min(max(along, 0), 1)).distance(to: point)
            }.min()
            #expect((nearest ?? .infinity) <= 0.2)
        }
    }
}
