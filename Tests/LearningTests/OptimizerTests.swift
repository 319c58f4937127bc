import Calculus
import Learning
import Testing

/// An optimizer with one of the ways to set it.
struct OptimizerCase: Sendable, CustomTestStringConvertible {
    let entry: Optimizer
    /// The setting that differs from its default; nil for none.
    let changed: String?
    let given: [String: Setting.Value]
    var testDescription: String { "\(entry.name), \(changed ?? "defaults")" }

    /// Every optimizer with its defaults, with each flag set, and with each setting that zero switches off.
    static let all: [OptimizerCase] = Optimizer.catalog.entries.flatMap { entry in
        let variants = entry.settings.compactMap { setting -> OptimizerCase? in
            let value: Setting.Value
            switch (setting.kind, setting.fallback) {
            case (.flag, _): value = .flag(true)
            case (.number, .number(0)): value = .number(0.05)
            default: return nil
            }
            // Nesterov's look-ahead and dampening need a momentum to change.
            let momentum: [String: Setting.Value] =
                entry.settings.contains { $0.name == "momentum" } ? ["momentum": .number(0.5)] : [:]
            return OptimizerCase(
                entry: entry, changed: setting.name, given: momentum.merging([setting.name: value]) { $1 })
        }
        return [OptimizerCase(entry: entry, changed: nil, given: [:])] + variants
    }

    /// The rate makes the slow ones move and keeps the fast ones stable.
    func chosen(_ more: [String: Setting.Value] = [:]) -> Chosen<Optimizer> {
        Chosen(entry, given: ["rate": .number(0.05)].merging(given) { $1 }.merging(more) { $1 })
    }
}

/// Laws that every optimizer keeps.
@Suite struct OptimizerTests {
    static let bowl = Landscape("bowl", "½x² + 2y²") { x, y in 0.5 * square(x) + 2 * square(y) }

    private func run(_ optimizer: Chosen<Optimizer>, from start: (x: Double, y: Double), _ count: Int) throws
        -> Recording
    {
        try Experiment.landscape(Self.bowl, from: start, optimizer, iterations: count).recorded()
    }

    @Test(arguments: OptimizerCase.all)
    func aConvexQuadraticIsLowered(_ optimizer: OptimizerCase) throws {
        let recording = try run(optimizer.chosen(), from: (1.5, -0.8), 300)
        #expect(recording.divergence == nil && recording.iterations == 300)
        let (first, last) = (recording.batchLosses[0], recording.batchLosses[299])
        #expect(last < 0.97 * first, "from \(first) to \(last)")
        #expect(recording.batchLosses[10] < first)
    }

    /// Without weight decay, a minimum is a resting place.
    @Test(arguments: OptimizerCase.all)
    func nothingMovesWithoutAGradient(_ optimizer: OptimizerCase) throws {
        let recording = try run(optimizer.chosen(["weight_decay": .number(0)]), from: (0, 0), 5)
        #expect(recording.state(after: 5).parameters == [0, 0])
    }

    /// The first step goes against the gradient, by no more than some rates (RMSprop's by 1/√(1 − 0.99) of them).
    @Test(arguments: OptimizerCase.all)
    func theFirstStepGoesDownhill(_ optimizer: OptimizerCase) throws {
        let state = try run(optimizer.chosen(), from: (1.5, -0.8), 1).state(after: 1)
        #expect(state.parameters[0] < 1.5 && state.parameters[0] > 0.9)
        #expect(state.parameters[1] > -0.8 && state.parameters[1] < -0.1)
    }

    /// Mirrored starts give mirrored paths, bit for bit: parameters do not touch each other.
    @Test(arguments: OptimizerCase.all)
    func pathsAreMirrored(_ optimizer: OptimizerCase) throws {
        let right = try run(optimizer.chosen(), from: (1.5, -0.8), 20).state(after: 20).parameters
        let left = try run(optimizer.chosen(), from: (-1.5, -0.8), 20).state(after: 20).parameters
        #expect(right[0] == -left[0] && right[1] == left[1])
    }

    /// A rate of 0 stands still, and every setting that a case gives changes the path.
    @Test(arguments: OptimizerCase.all)
    func settingsMatter(_ optimizer: OptimizerCase) throws {
        let still = try run(optimizer.chosen(["rate": .number(0)]), from: (1.5, -0.8), 3)
        #expect(still.state(after: 3).parameters == [1.5, -0.8])
        guard let name = optimizer.changed else { return }
        let others = optimizer.given.filter { $0.key != name }
        let plain = OptimizerCase(entry: optimizer.entry, changed: nil, given: others).chosen()
        // Gradients that shrink and grow again tell the largest mean square from the present one.
        let count = 120
        let changed = try run(optimizer.chosen(), from: (1.5, -0.8), count).state(after: count)
        let unchanged = try run(plain, from: (1.5, -0.8), count).state(after: count)
        #expect(changed.parameters != unchanged.parameters)
    }

    @Test func plainDescentIsTheRateTimesTheGradient() throws {
        let state = try run(Optimizer.catalog.chosen("sgd", ["rate": 0.1]), from: (2, 3), 1).state(after: 1)
        let expected: [Double] = [2 - 0.1 * 2, 3 - 0.1 * 12]
        #expect(state.parameters == expected)
    }

    /// As in PyTorch the first step's buffer is the gradient itself, later gradients enter it damped.
    @Test func momentumBeginsUndamped() throws {
        let slope = Landscape("slope", "2x + y") { x, y in 2 * x + y }
        let recording = try Experiment.landscape(
            slope, from: (0, 0),
            Optimizer.catalog.chosen("sgd", ["rate": 1, "momentum": 0.5, "dampening": 0.25]), iterations: 3
        ).recorded()
        let buffers: [Double] = [2, 0.5 * 2 + 0.75 * 2, 0.5 * 2.5 + 0.75 * 2]
        for (count, buffer) in buffers.enumerated() {
            #expect(recording.state(after: count + 1).memory == [[buffer, buffer / 2]])
        }
        #expect(recording.state(after: 3).parameters[0] == -buffers.reduce(0, +))
    }

    /// Adam's first step is the rate in each direction, whatever the gradient's size.
    @Test func adamsFirstStepIsTheRate() throws {
        let state = try run(Optimizer.catalog.chosen("adam", ["rate": 0.1]), from: (2, -300), 1).state(
            after: 1)
        #expect(distance(state.parameters[0], 1.9) < 1e-8)
        #expect(distance(state.parameters[1], -299.9) < 1e-8)
    }
}
