import Learning
import Synchronization
import Testing

/// Stepping back is never a guess: whatever a recording restores has the bits of the run itself.
@Suite struct RecordingTests {
    /// The states of a run carried out without a recording, the start first.
    private func replay(_ experiment: Experiment) -> (states: [State], losses: [UInt64]) {
        let training = Training(experiment)
        var states = [training.engine.state]
        var losses: [UInt64] = []
        for iteration in training {
            states.append(training.engine.state)
            losses.append(iteration.loss.bitPattern)
        }
        return (states, losses)
    }

    @Test(arguments: RecordedRun.allCases)
    func anyStateIsThatOfTheReplay(_ run: RecordedRun) throws {
        let experiment = try run.experiment()
        let (states, losses) = replay(experiment)
        #expect(states[0].bits == State(startOf: experiment).bits)
        #expect(states[40].bits != states[0].bits)
        // Budgets that keep every state, a few, and hardly any.
        for budget in [8_000_000, 400, 100, 1] {
            let recording = try experiment.recorded(budget: budget)
            #expect(recording.batchLosses.map(\.bitPattern) == losses)
            for count in [0, 40, 39, 3, 17, 1, 38, 16, 2] {
                #expect(
                    recording.state(after: count).bits == states[count].bits,
                    "budget \(budget), after \(count)")
            }
        }
    }

    /// Forward through every iteration, then backward: each number of each step comes back bit for bit.
    @Test(arguments: RecordedRun.allCases)
    func everyNumberComesBack(_ run: RecordedRun) throws {
        let experiment = try run.experiment(iterations: 9)
        let recording = try experiment.recorded(budget: 50)
        func numbers(_ moment: Moment) -> [UInt64] {
            (0..<moment.stepCount).compactMap { moment.step($0)?.value.bitPattern }
        }
        let forward = (1...9).map { numbers(recording.moment($0)) }
        #expect(zip(forward, 1...9).allSatisfy { $0.count == recording.moment($1).stepCount })
        for iteration in stride(from: 9, through: 1, by: -1) {
            #expect(numbers(recording.moment(iteration)) == forward[iteration - 1], "iteration \(iteration)")
        }
    }

    /// What a moment shows is what training computed: its loss, and its update as the next state.
    @Test(arguments: RecordedRun.allCases)
    func momentsAreWhatHappened(_ run: RecordedRun) throws {
        let experiment = try run.experiment()
        let recording = try experiment.recorded()
        for iteration in [1, 2, 7, 40] {
            let moment = recording.moment(iteration)
            #expect(moment.loss.bitPattern == recording.batchLosses[iteration - 1].bitPattern)
            let updated = experiment.trainable.indices.map { moment.updated($0).bitPattern }
            let after = recording.state(after: iteration)
            #expect(updated == after.parameters.map(\.bitPattern))
            for (index, memory) in experiment.updateProgram.memories.enumerated() {
                let values = experiment.trainable.indices.map { moment.memory($0)[index] }
                #expect(values.allSatisfy { $0.name == memory.name })
                #expect(values.map(\.value) == after.memory[index])
            }
        }
    }

    @Test func theSameExperimentRecordsTheSame() throws {
        let first = try Experiment.small().recorded()
        #expect(try Experiment.small().recorded().state(after: 40).bits == first.state(after: 40).bits)
        #expect(try Experiment.small(seed: 6).recorded().state(after: 40).bits != first.state(after: 40).bits)
    }

    @Test func countsOutsideTheRunAreItsEnds() throws {
        let recording = try Experiment.small(iterations: 5).recorded()
        #expect(recording.state(after: -3).bits == recording.state(after: 0).bits)
        #expect(recording.state(after: 99).bits == recording.state(after: 5).bits)
    }

    @Test func aRunCanBeCalledOff() throws {
        let experiment = try Experiment.small(iterations: 2000)
        let reports = Mutex<[Int]>([])
        let recording = Recording.record(experiment) { done in
            reports.withLock { $0.append(done) }
            return done < 500
        }
        #expect(recording == nil)
        #expect(reports.withLock { $0 } == [256, 512])
    }

    @Test func parametersThatAreFrozenStay() throws {
        let experiment = try RecordedRun.frozen.experiment()
        let moment = try experiment.recorded().moment(40)
        let after = moment.parameters(afterUpdate: true)
        for (parameter, value) in zip(experiment.parameters, after) {
            #expect((parameter.initial == value) == parameter.isFrozen, "\(parameter.name.text)")
        }
        #expect(experiment.trainable.count == 6)
    }

    /// With everything frozen there is a loss to see and nothing to update.
    @Test func aRunWithNothingToTrain() throws {
        let plain = try Experiment.small()
        let network = try #require(plain.model.network)
        let layers = network.layers.map {
            DenseLayer(
                weights: $0.weights, biases: $0.biases, activation: $0.activation,
                frozen: [.weights, .biases])
        }
        let experiment = Experiment(
            model: .network(Network(inputCount: 2, layers: layers), try Loss.catalog.chosen("squared_error")),
            table: plain.table, batches: plain.batches, optimizer: plain.optimizer, iterations: 6, seed: 5)
        let recording = try experiment.recorded()
        #expect(recording.iterations == 6 && recording.divergence == nil)
        #expect(recording.state(after: 6).parameters.isEmpty && recording.state(after: 0).parameters.isEmpty)
        let moment = recording.moment(6)
        #expect(GradientProof(moment).checks.isEmpty && moment.loss.isFinite)
        #expect((0..<moment.stepCount).allSatisfy { moment.step($0) != nil })
    }
}
