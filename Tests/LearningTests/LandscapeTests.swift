import Calculus
import Foundation
import Learning
import Testing

/// Landscapes against their closed formulas; stated minima are minima.
@Suite struct LandscapeTests {
    static let closed: [String: @Sendable (Double, Double) -> Double] = [
        "rosenbrock": { x, y in pow(1 - x, 2) + 100 * pow(y - x * x, 2) },
        "beale": { x, y in
            let (a, b, c) = (1.5 - x + x * y, 2.25 - x + x * y * y, 2.625 - x + x * y * y * y)
            return a * a + b * b + c * c
        },
        "himmelblau": { x, y in pow(x * x + y - 11, 2) + pow(x + y * y - 7, 2) },
        "saddle": { x, y in x * x - y * y },
        "ravine": { x, y in (x * x + 25 * y * y) / 2 },
        "quadratic": { x, y in (x * x + 10 * y * y) / 2 },
        "rastrigin": { x, y in
            let waves = 10 * Foundation.cos(2 * Double.pi * x) + 10 * Foundation.cos(2 * Double.pi * y)
            return 20 + x * x + y * y - waves
        },
    ]

    /// The same with settings other than the defaults.
    static let settings:
        [(name: String, given: [String: Double], closed: @Sendable (Double, Double) -> Double)] =
            [
                ("quadratic", ["condition": 50], { x, y in (x * x + 50 * y * y) / 2 }),
                ("quadratic", ["condition": 1, "rotation": 77], { x, y in (x * x + y * y) / 2 }),
                ("quadratic", ["condition": 8, "rotation": 90], { x, y in (8 * x * x + y * y) / 2 }),
                // A quarter of a turn and a half again: ½(λ₁u² + λ₂v²) with u = (x + y)/√2, v = (y − x)/√2.
                (
                    "quadratic", ["condition": 7, "rotation": 45],
                    { x, y in ((x + y) * (x + y) + 7 * (y - x) * (y - x)) / 4 }
                ),
                (
                    "quadratic", ["condition": 4, "rotation": -30],
                    { x, y in
                        let (u, v) = (0.75.squareRoot() * x - y / 2, x / 2 + 0.75.squareRoot() * y)
                        return (u * u + 4 * v * v) / 2
                    }
                ),
            ]

    /// Value and gradient at points, a lane each.
    private func evaluate(_ landscape: Chosen<Landscape>, _ points: [(x: Double, y: Double)]) -> [(
        value: Double, slope: [Double]
    )] {
        let builder = ProgramBuilder()
        let (x, y) = (builder.input(Name("x"), .column), builder.input(Name("y"), .column))
        let value = landscape(x, y)
        let slopes = builder.differentiate(value, by: [x, y])
        let machine = Machine(builder.finish(), lanes: points.count)
        machine.set(x.id, to: points.map(\.x))
        machine.set(y.id, to: points.map(\.y))
        machine.run()
        return points.indices.map { lane in
            (machine[value.id, lane: lane], slopes.map { machine[$0.id, lane: lane] })
        }
    }

    @Test(arguments: Landscape.catalog.names)
    func valuesAreThoseOfTheFormula(_ name: String) throws {
        let landscape = Chosen(try #require(Landscape.catalog[name]))
        let closed = try #require(Self.closed[name], "no closed formula for \(name)")
        let points = (0..<30).map {
            (x: 4 * Foundation.sin(Double($0)), y: 4 * Foundation.cos(2.3 * Double($0)))
        }
        for (point, result) in zip(points, evaluate(landscape, points)) {
            #expect(distance(result.value, closed(point.x, point.y)) < 1e-13, "\(point)")
        }
    }

    @Test(arguments: settings.indices)
    func settingsChangeTheFormula(_ index: Int) throws {
        let (name, given, closed) = Self.settings[index]
        let landscape = try Landscape.catalog.chosen(name, given)
        let points = (0..<30).map {
            (x: 4 * Foundation.sin(Double($0)), y: 4 * Foundation.cos(2.3 * Double($0)))
        }
        for (point, result) in zip(points, evaluate(landscape, points)) {
            #expect(distance(result.value, closed(point.x, point.y)) < 1e-13, "\(given) \(point)")
        }
    }

    @Test(arguments: Landscape.catalog.names)
    func minimaLieInTheWindowThatIsDrawn(_ name: String) throws {
        let landscape = try #require(Landscape.catalog[name])
        let window = try #require(landscape.window)
        #expect(landscape.minima.allSatisfy { window.x.contains($0.x) && window.y.contains($0.y) })
    }

    @Test(arguments: Landscape.catalog.names)
    func minimaAreFlatAndLowest(_ name: String) throws {
        let landscape = Chosen(try #require(Landscape.catalog[name]))
        #expect(landscape.minima.isEmpty == (name == "saddle"))
        for minimum in landscape.minima {
            let around = (0..<16).map { index in
                let angle = Double.pi * Double(index) / 8
                return (
                    x: minimum.x + 0.01 * Foundation.cos(angle), y: minimum.y + 0.01 * Foundation.sin(angle)
                )
            }
            let results = evaluate(landscape, [minimum] + around)
            #expect(results[0].slope.allSatisfy { abs($0) <= 1e-9 }, "\(minimum)")
            // All of these functions are 0 at their lowest.
            #expect(abs(results[0].value) <= 1e-20, "\(minimum)")
            #expect(results.dropFirst().allSatisfy { $0.value > results[0].value })
        }
    }

    @Test func theSaddleIsFlatInItsMiddle() throws {
        let saddle = Chosen(try #require(Landscape.catalog["saddle"]))
        let results = evaluate(saddle, [(0, 0), (0.1, 0), (0, 0.1)])
        #expect(results[0].slope.allSatisfy { $0 == 0 })
        #expect(results[1].value > 0 && results[2].value < 0)
    }
}
