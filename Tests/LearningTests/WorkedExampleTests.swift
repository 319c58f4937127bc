import Formulas
import Learning
import Testing

/// Matt Mazur's “A Step by Step Backpropagation Example” (2015), to the digits that are printed there.
@Suite struct WorkedExampleTests {
    private func experiment(iterations: Int) throws -> Experiment {
        let sigmoid = try Activation.catalog.chosen("sigmoid")
        func layer(_ weights: [[Double]], _ bias: Double) -> DenseLayer {
            DenseLayer(weights: weights, biases: [bias, bias], activation: sigmoid, frozen: [.biases])
        }
        let layers = [
            layer([[0.15, 0.20], [0.25, 0.30]], 0.35), layer([[0.40, 0.45], [0.50, 0.55]], 0.60),
        ]
        let loss = Chosen(
            try #require(Loss.catalog["squared_error"]), given: ["reduction": .choice("half_sum")])
        return Experiment(
            model: .network(Network(inputCount: 2, layers: layers), loss),
            table: Table(inputs: [[0.05, 0.10]], targets: [[0.01, 0.99]]),
            batches: Batches(exampleCount: 1, size: nil, isShuffled: false, seed: 1),
            optimizer: try Optimizer.catalog.chosen("sgd", ["rate": 0.5]), iterations: iterations, seed: 1)
    }

    private func index(_ name: String, _ experiment: Experiment) throws -> Int {
        try #require(experiment.trainable.firstIndex { $0.name.text == name })
    }

    @Test func theFirstStepIsTheFirstWeightedSum() throws {
        let step = try #require(try experiment(iterations: 1).recorded().moment(1).step(0))
        #expect(step.number == 1 && step.name == "z[1][1]" && step.phase == .forward)
        #expect(step.scope == ["layer 1", "neuron 1"])
        #expect(step.rule.unicode == "z₁ = b₁ + w₁₁x₁ + w₁₂x₂")
        #expect(step.numbers.unicode == "0.35 + 0.15·0.05 + 0.20·0.10")
        #expect(step.result.unicode == "0.3775")
        #expect(step.operands.map(\.name) == ["b[1][1]", "w[1][1][1]", "x[1]", "w[1][1][2]", "x[2]"])
        #expect(step.operands.map(\.value) == [0.35, 0.15, 0.05, 0.20, 0.10])
        #expect(step.example == 1 && step.epoch == 1)
    }

    @Test func theFirstPassHasThePrintedNumbers() throws {
        let moment = try experiment(iterations: 1).recorded().moment(1)
        let printed: [(String, Double)] = [
            ("a[1][1]", 0.593269992), ("a[1][2]", 0.596884378), ("z[2][1]", 1.105905967),
            ("a[2][1]", 0.751365070), ("a[2][2]", 0.772928465),
        ]
        for (name, value) in printed {
            #expect(abs(try #require(moment.value(name)) - value) <= 5.1e-10, "\(name)")
        }
        #expect(abs(moment.loss - 0.298371109) <= 5e-10)
    }

    @Test func gradientsAndUpdatesHaveThePrintedNumbers() throws {
        let experiment = try experiment(iterations: 1)
        let moment = try experiment.recorded().moment(1)
        #expect(abs(moment.gradient(try index("w[2][1][1]", experiment)) - 0.082167041) <= 5e-10)
        #expect(abs(moment.gradient(try index("w[1][1][1]", experiment)) - 0.000438568) <= 5e-10)
        let updated: [(String, Double)] = [
            ("w[2][1][1]", 0.35891648), ("w[2][1][2]", 0.408666186), ("w[2][2][1]", 0.511301270),
            ("w[2][2][2]", 0.561370121), ("w[1][1][1]", 0.149780716), ("w[1][1][2]", 0.19956143),
            ("w[1][2][1]", 0.24975114), ("w[1][2][2]", 0.29950229),
        ]
        for (name, value) in updated {
            #expect(abs(moment.updated(try index(name, experiment)) - value) <= 5.1e-9, "\(name)")
        }
    }

    /// The printed loss is that of iteration 10,000, before its update; PyTorch has both numbers.
    @Test func tenThousandIterationsReachThePrintedLoss() throws {
        let experiment = try experiment(iterations: 10_000)
        let recording = try experiment.recorded()
        #expect(abs(recording.batchLosses[9_999] - 0.0000351085) <= 5.1e-11)
        let after = Evaluation(experiment).loss(recording.state(after: 10_000))
        #expect(abs(after - 0.0000351018778298) <= 1e-15)
        let outputs = recording.moment(10_000).outputs(example: 0)
        #expect(abs(outputs[0] - 0.015914185034957) <= 1e-13 && abs(outputs[1] - 0.984063712303357) <= 1e-13)
    }
}
