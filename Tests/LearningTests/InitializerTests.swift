import Learning
import Testing

/// Initializers draw what they promise, from their seed alone.
@Suite struct InitializerTests {
    static let units = 150
    static let inputs = 250

    /// Mean, variance and the largest size of weights for 250 inputs and 150 units.
    static let moments: [String: (mean: Double, variance: Double, bound: Double)] = [
        "constant": (0.1, 0, 0.1),
        "uniform": (0, 1.0 / 12, 0.5),
        "normal": (0, 0.01, .infinity),
        "xavier_uniform": (0, 2.0 / 400, (6.0 / 400).squareRoot()),
        "xavier_normal": (0, 2.0 / 400, .infinity),
        "he_uniform": (0, 2.0 / 250, (6.0 / 250).squareRoot()),
        "he_normal": (0, 2.0 / 250, .infinity),
    ]

    private func weights(_ name: String, seed: Int = 3, layer: Int = 1, _ numbers: [String: Double] = [:])
        throws -> [Double]
    {
        let rows = try Initializer.catalog.chosen(name, numbers)
            .weights(units: Self.units, inputs: Self.inputs, seed: seed, layer: layer)
        #expect(rows.count == Self.units && rows.allSatisfy { $0.count == Self.inputs })
        return rows.flatMap { $0 }
    }

    @Test(arguments: Initializer.catalog.names)
    func momentsAreThoseOfTheFormula(_ name: String) throws {
        let expected = try #require(Self.moments[name], "no moments stated for \(name)")
        let weights = try weights(name)
        let count = Double(weights.count)
        let mean = weights.reduce(0, +) / count
        let variance = weights.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
        // Four standard errors of the mean; a variance of 37,500 draws is known to three percent.
        #expect(abs(mean - expected.mean) <= 4 * (expected.variance / count).squareRoot() + 1e-12)
        #expect(abs(variance - expected.variance) <= 0.03 * expected.variance + 1e-24)
        #expect(weights.allSatisfy { abs($0) <= expected.bound })
        if expected.bound < 1 && expected.variance > 0 {
            #expect(
                weights.contains { $0 > 0.99 * expected.bound }
                    && weights.contains { $0 < -0.99 * expected.bound })
        }
    }

    @Test(arguments: Initializer.catalog.names)
    func seedsAndLayersDecide(_ name: String) throws {
        let weights = try weights(name)
        #expect(try self.weights(name) == weights)
        guard name != "constant" else { return }
        #expect(try self.weights(name, seed: 4) != weights)
        #expect(try self.weights(name, layer: 2) != weights)
        #expect(Set(weights).count > weights.count * 9 / 10)
    }

    @Test func settingsScaleAndShift() throws {
        #expect(try weights("uniform", ["low": 2, "high": 3]).allSatisfy { (2..<3).contains($0) })
        #expect(try weights("xavier_uniform", ["gain": 2]) == weights("xavier_uniform").map { 2 * $0 })
        let normal = try weights("normal", ["mean": 5, "deviation": 0])
        #expect(normal.allSatisfy { $0 == 5 })
    }
}
