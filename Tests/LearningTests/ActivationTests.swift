import Calculus
import Foundation
import Learning
import Testing

/// Every activation against its closed formula, and far out.
@Suite struct ActivationTests {
    static let points = [-1000, -40, -5.5, -1, -0.3, 0, 0.2, 1, 3.7, 40, 1000]

    /// The formulas as the papers write them, with the C library's functions.
    static let closed: [String: @Sendable (Double) -> Double] = [
        "linear": { $0 },
        "sigmoid": { 1 / (1 + Foundation.exp(-$0)) },
        "tanh": { Foundation.tanh($0) },
        "relu": { $0 > 0 ? $0 : 0 },
        "leaky_relu": { $0 > 0 ? $0 : 0.01 * $0 },
        "elu": { $0 > 0 ? $0 : Foundation.expm1($0) },
        "softplus": { $0 > 30 ? $0 : Foundation.log1p(Foundation.exp($0)) },
        "gelu": { $0 * 0.5 * Foundation.erfc(-$0 / 2.0.squareRoot()) },
        "swish": { $0 / (1 + Foundation.exp(-$0)) },
    ]

    /// The values and slopes of an activation at `points`, a lane each.
    private func lanes(_ activation: Chosen<Activation>) -> (values: [Double], slopes: [Double]) {
        let builder = ProgramBuilder()
        let z = builder.input(Name("z"), .column)
        guard let value = activation.entry([z], activation.settings).first else { return ([], []) }
        let slope = builder.differentiate(value, by: [z])[0]
        let machine = Machine(builder.finish(), lanes: Self.points.count)
        machine.set(z.id, to: Self.points)
        machine.run()
        return (machine.column(value.id), machine.column(slope.id))
    }

    @Test(arguments: Activation.catalog.names)
    func valuesAreThoseOfTheFormula(_ name: String) throws {
        let activation = try Activation.catalog.chosen(name)
        guard activation.entry.isElementwise else { return }
        let formula = try #require(Self.closed[name], "no closed formula for \(name)")
        for (point, value) in zip(Self.points, lanes(activation).values) {
            #expect(distance(value, formula(point)) < 1e-14, "\(name)(\(point))")
        }
    }

    @Test(arguments: Activation.catalog.names)
    func valuesAndSlopesAreFiniteFarOut(_ name: String) throws {
        let (values, slopes) = lanes(try Activation.catalog.chosen(name))
        #expect(values.count == Self.points.count)
        #expect(values.allSatisfy { $0.isFinite })
        #expect(slopes.allSatisfy { $0.isFinite && abs($0) < 1.2 })
    }

    @Test func settingsShapeTheCurve() throws {
        let leaky = lanes(try Activation.catalog.chosen("leaky_relu", ["slope": 0.25])).values
        #expect(leaky == Self.points.map { $0 > 0 ? $0 : 0.25 * $0 })
        let elu = lanes(try Activation.catalog.chosen("elu", ["alpha": 2])).values
        for (point, value) in zip(Self.points, elu) {
            #expect(distance(value, point > 0 ? point : 2 * Foundation.expm1(point)) < 1e-14)
        }
    }

    @Test func softmaxSharesAddUpToOne() throws {
        let softmax = try Activation.catalog.chosen("softmax")
        let builder = ProgramBuilder()
        let sums = (1...3).map { builder.input(Name("z[\($0)]"), .uniform) }
        let shares = softmax.entry(sums, softmax.settings).map(\.id)
        let machine = Machine(builder.finish(), lanes: 1)
        for logits in [[1.0, 2, 3], [1000, -1000, 0], [-1000, -1000, -1000], [1000, 999, 0]] {
            // z − log Σ e^z of logits around 1000 is rounded to 10⁻¹³.
            machine.set(sums.map(\.id), to: logits)
            machine.run()
            let values = shares.map { machine[$0] }
            let weights = logits.map { Foundation.exp($0 - (logits.max() ?? 0)) }
            let expected = weights.map { $0 / weights.reduce(0, +) }
            for (value, expected) in zip(values, expected) { #expect(distance(value, expected) < 2e-13) }
            #expect(distance(values.reduce(0, +), 1) < 2e-13)
        }
    }
}
