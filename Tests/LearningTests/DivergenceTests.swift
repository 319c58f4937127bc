import Calculus
import Learning
import Testing

/// A run whose numbers leave the finite range stops where they do, and stays readable up to there.
@Suite struct DivergenceTests {
    private func exploding(_ rate: Double, iterations: Int = 100) throws -> Experiment {
        let quartic = Landscape("quartic", "x⁴ + y⁴") { x, y in square(square(x)) + square(square(y)) }
        return .landscape(
            quartic, from: (1.5, -1), try Optimizer.catalog.chosen("sgd", ["rate": rate]),
            iterations: iterations)
    }

    private func expectStopped(_ recording: Recording) throws {
        let divergence = try #require(recording.divergence)
        #expect(divergence.iteration == recording.batchLosses.count)
        #expect(recording.iterations == divergence.iteration - 1)
        #expect(recording.visibleIterations == divergence.iteration)
        #expect(recording.iterations < recording.experiment.iterations)
        let step = divergence.step
        #expect(step.iteration == divergence.iteration)
        #expect(!step.value.isFinite)
        #expect(step.operands.allSatisfy { $0.value.isFinite })
        #expect(recording.state(after: recording.iterations).parameters.allSatisfy { $0.isFinite })
        #expect(
            recording.state(after: divergence.iteration).bits
                == recording.state(after: recording.iterations).bits)
        // The diverging iteration can be looked at, step by step, and the step stands where it says.
        let moment = recording.moment(divergence.iteration)
        let numbers = StepNumbers(recording.experiment, iterations: recording.visibleIterations)
        let place = try #require(numbers.locate(step.number))
        #expect(place.iteration == divergence.iteration)
        #expect(moment.step(place.index)?.value.bitPattern == step.value.bitPattern)
        for index in 0..<place.index { #expect(moment.step(index)?.value.isFinite == true) }
    }

    @Test func aLandscapeStopsWhereItOverflows() throws {
        let recording = try exploding(1).recorded()
        try expectStopped(recording)
        #expect(recording.iterations >= 3)
        #expect(recording.batchLosses[1] > recording.batchLosses[0])
        // Up to there it is the run that a shorter training records.
        let shorter = try exploding(1, iterations: recording.iterations).recorded()
        #expect(shorter.divergence == nil)
        for count in 0...recording.iterations {
            #expect(recording.state(after: count).bits == shorter.state(after: count).bits)
        }
    }

    @Test(arguments: [1, 3, nil])
    func aNetworkStopsWhereItOverflows(_ batch: Int?) throws {
        let network = Network.small(
            [2, 3, 1], hidden: try Activation.catalog.chosen("relu"),
            output: try Activation.catalog.chosen("linear"))
        let loss = try Loss.catalog.chosen("squared_error")
        let experiment = Experiment(
            model: .network(network, loss), table: .small(7, inputs: 2, outputs: 1, loss.entry),
            batches: Batches(exampleCount: 7, size: batch, isShuffled: true, seed: 2),
            optimizer: try Optimizer.catalog.chosen("sgd", ["rate": 40]), iterations: 400, seed: 2)
        try expectStopped(try experiment.recorded(budget: 40))
    }

    @Test func aSlowRateDoesNotDiverge() throws {
        let recording = try exploding(0.01).recorded()
        #expect(recording.divergence == nil && recording.iterations == 100)
    }

    /// A number that is not finite from the beginning stops the run at the first step that shows it.
    @Test func aNumberThatCameInBrokenStopsTheRun() throws {
        let recording = try exploding(.nan).recorded()
        let divergence = try #require(recording.divergence)
        #expect(divergence.iteration == 1 && recording.iterations == 0)
        #expect(divergence.step.value.isNaN && divergence.step.phase == .update)
        let plain = try Experiment.small()
        var inputs = plain.table.inputs
        inputs[0][1] = .infinity
        let broken = Experiment(
            model: plain.model, table: Table(inputs: inputs, targets: plain.table.targets),
            batches: Batches(exampleCount: 7, size: 3, isShuffled: false, seed: 1),
            optimizer: plain.optimizer,
            iterations: 9, seed: 1)
        let stopped = try broken.recorded()
        #expect(try #require(stopped.divergence).iteration == 1)
        #expect(stopped.state(after: 9).parameters.allSatisfy { $0.isFinite })
    }
}
