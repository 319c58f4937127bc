import Learning
import Testing

/// A trained model applied to all rows.
@Suite struct EvaluationTests {
    /// The loss over all rows is the mean of the examples' losses plus the penalty, whatever the batches were.
    @Test(arguments: [1, 3, nil])
    func theLossIsThatOfAllRows(_ batch: Int?) throws {
        let experiment = try Experiment.small(batch: batch, iterations: 9)
        let state = try experiment.recorded().state(after: 9)
        let single = try Experiment.small(batch: 1, iterations: 1)
        let shares = (1...7).map { Moment(single, iteration: $0, before: state).loss }
        #expect(distance(Evaluation(experiment).loss(state), shares.reduce(0, +) / 7) < 1e-15)
    }

    @Test func outputsAreThoseOfTheForwardPass() throws {
        let experiment = try Experiment.small(batch: nil, iterations: 5)
        let recording = try experiment.recorded()
        let outputs = Evaluation(experiment).outputs(recording.state(after: 4))
        let moment = recording.moment(5)
        #expect(outputs.count == 7)
        for (lane, row) in moment.rows.enumerated() { #expect(outputs[row] == moment.outputs(example: lane)) }
    }

    /// Weights that solve a gate by hand are right about every row; one row too many on the wrong side is not.
    @Test func accuracyCountsRowsThatAreRight() throws {
        for (name, threshold, expected) in [("or", 0.5, 1.0), ("and", 1.5, 1), ("xor", 0.5, 0.75)] {
            for (loss, activation) in [("squared_error", "sigmoid"), ("hinge", "linear")] {
                let loss = try Loss.catalog.chosen(loss)
                let layer = DenseLayer(
                    weights: [[10, 10]], biases: [-10 * threshold],
                    activation: try Activation.catalog.chosen(activation))
                let table = try DataSet.catalog.chosen(name).table(seed: 1, coding: loss.entry.coding)
                let experiment = Experiment(
                    model: .network(Network(inputCount: 2, layers: [layer]), loss), table: table,
                    batches: Batches(exampleCount: 4, size: nil, isShuffled: false, seed: 1),
                    optimizer: try Optimizer.catalog.chosen("sgd"), iterations: 1, seed: 1)
                #expect(Evaluation(experiment).accuracy(State(startOf: experiment)) == expected, "\(name)")
            }
        }
    }

    @Test func theLargestOutputIsTheClass() throws {
        let loss = try Loss.catalog.chosen("cross_entropy")
        let layer = DenseLayer(
            weights: [[1, 0], [0, 1], [-1, -1]], biases: [0, 0, 0],
            activation: try Activation.catalog.chosen("softmax"))
        let experiment = Experiment(
            model: .network(Network(inputCount: 2, layers: [layer]), loss),
            table: Table(
                inputs: [[2, 0], [0, 2], [-2, -2], [3, 1]],
                targets: [[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 1, 0]]),
            batches: Batches(exampleCount: 4, size: 2, isShuffled: false, seed: 1),
            optimizer: try Optimizer.catalog.chosen("sgd"), iterations: 1, seed: 1)
        #expect(Evaluation(experiment).accuracy(State(startOf: experiment)) == 0.75)
    }

    /// Two targets on either side of the threshold are classes, however they are written; other numbers are numbers.
    @Test(arguments: [
        ([0, 1], true), ([0.01, 0.99], true), ([1, 1], true), ([0.3, 1.2], true), ([-0.95, 0.4], false),
        ([0, 0.5], false), ([0.7, 0.7], false), ([2, 3], false),
    ])
    func onlyClassesHaveAnAccuracy(targets: [Double], hasClasses: Bool) throws {
        let layer = DenseLayer(
            weights: [[1]], biases: [0], activation: try Activation.catalog.chosen("linear"))
        let experiment = Experiment(
            model: .network(
                Network(inputCount: 1, layers: [layer]), try Loss.catalog.chosen("squared_error")),
            table: Table(inputs: [[0], [1]], targets: targets.map { [$0] }),
            batches: Batches(exampleCount: 2, size: nil, isShuffled: false, seed: 1),
            optimizer: try Optimizer.catalog.chosen("sgd"), iterations: 1, seed: 1)
        #expect((Evaluation(experiment).accuracy(State(startOf: experiment)) != nil) == hasClasses)
    }

    @Test func aLandscapeHasALossAndNoAccuracy() throws {
        let experiment = try RecordedRun.landscape.experiment()
        let evaluation = Evaluation(experiment)
        let start = State(startOf: experiment)
        #expect(distance(evaluation.loss(start), 2.2 * 2.2 + 100 * 0.44 * 0.44) < 1e-14)
        #expect(evaluation.accuracy(start) == nil)
    }
}
