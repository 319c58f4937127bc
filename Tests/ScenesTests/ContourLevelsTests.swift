import Scenes
import Testing

@Suite struct ContourLevelsTests {
    /// Heights over a grid of 201 × 201 places.
    private func heights(
        _ x: ClosedRange<Double>, _ y: ClosedRange<Double>, _ height: (Double, Double) -> Double
    ) -> [Double] {
        func place(_ index: Int, _ range: ClosedRange<Double>) -> Double {
            range.lowerBound + (range.upperBound - range.lowerBound) * Double(index) / 200
        }
        return (0..<201 * 201).map { height(place($0 % 201, x), place($0 / 201, y)) }
    }

    private func rosenbrock(_ x: Double, _ y: Double) -> Double {
        (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x)
    }

    @Test func aNarrowValleyHasAtLeastSixOfFourteenLevelsBelowTen() throws {
        let levels = try #require(ContourLevels(heights(-2...2, -1...3, rosenbrock), least: 0))
        #expect(levels.values.count == 14)
        #expect(levels.values.count { $0 < 10 } >= 6)
        #expect(levels.values == levels.values.sorted() && levels.values[0] > 0)
    }

    @Test func aSaddleHasMoreEqualSteps() throws {
        let levels = try #require(ContourLevels(heights(-2...2, -2...2) { $0 * $0 - $1 * $1 }))
        let steps = zip(levels.values, levels.values.dropFirst()).map { $1 - $0 }
        let (shortest, longest) = (try #require(steps.min()), try #require(steps.max()))
        #expect(longest / shortest < 8)
    }

    /// Heights that differ little still have levels of their own.
    @Test func levelsKeepApartOnAHighPlateau() throws {
        let levels = try #require(
            ContourLevels(heights(-1...1, -1...1) { 693 + 1e-3 * ($0 * $0 + $1 * $1) }))
        #expect(Set(levels.values).count > 10)
        #expect(levels.values.allSatisfy { $0 > 693 && $0 < 693.002 })
    }

    @Test func positionsRunFromTheLeastToTheLargestHeight() throws {
        let levels = try #require(ContourLevels([0, 1, 2, 3, 4], least: 0))
        #expect(levels.position(of: 0) == 0)
        #expect(abs(levels.position(of: 4) - 1) < 1e-12)
        #expect(levels.position(of: 1) < levels.position(of: 2))
    }

    @Test func whereNothingRisesThereAreNoLevels() {
        #expect(ContourLevels([1, 1, 1]) == nil)
        #expect(ContourLevels([.nan, .infinity]) == nil)
        #expect(ContourLevels([]) == nil)
    }
}
