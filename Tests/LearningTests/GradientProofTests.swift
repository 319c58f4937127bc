import Calculus
import Learning
import Testing

/// The gradients of every kind of network are proved by finite differences.
@Suite struct GradientProofTests {
    /// A 2-3-2 network of `activation` under `loss`, on five examples in batches of `batch`.
    private func experiment(_ activation: String, _ loss: String, batch: Int?) throws -> Experiment {
        let loss = try Loss.catalog.chosen(loss)
        let hidden = try Activation.catalog.chosen(activation)
        let output = try loss.entry.requiredActivation.map { try Activation.catalog.chosen($0) } ?? hidden
        return Experiment(
            model: .network(.small([2, 3, 2], hidden: hidden, output: output), loss),
            table: .small(5, inputs: 2, outputs: 2, loss.entry),
            batches: Batches(exampleCount: 5, size: batch, isShuffled: true, seed: 3),
            optimizer: try Optimizer.catalog.chosen("sgd", ["rate": 0.05]), iterations: 3, seed: 3)
    }

    @Test(arguments: Activation.catalog.names, Loss.catalog.names)
    func gradientsHold(_ activation: String, _ loss: String) throws {
        for batch in [1, 3, nil] {
            let recording = try experiment(activation, loss, batch: batch).recorded()
            for iteration in [1, 2, 3] {
                let proof = GradientProof(recording.moment(iteration))
                #expect(proof.holds, "batch \(batch ?? 5): \(proof.checks.filter { !$0.holds })")
                #expect(proof.checks.count == 17 && proof.operationsAtFault.isEmpty)
                #expect(proof.largestError <= GradientProof.tolerance)
            }
        }
    }

    @Test(arguments: Landscape.catalog.names)
    func gradientsOfLandscapesHold(_ name: String) throws {
        let recording = try Experiment.landscape(
            #require(Landscape.catalog[name]), from: (-1.2, 0.7),
            Optimizer.catalog.chosen("adam", ["rate": 0.1]),
            iterations: 8
        ).recorded()
        for iteration in 1...8 { #expect(GradientProof(recording.moment(iteration)).holds) }
    }

    @Test(arguments: RecordedRun.allCases)
    func gradientsOfRunsHold(_ run: RecordedRun) throws {
        let recording = try run.experiment(iterations: 10).recorded()
        for iteration in [1, 10] {
            let proof = GradientProof(recording.moment(iteration))
            #expect(proof.holds, "\(proof.checks.filter { !$0.holds })")
            #expect(proof.checks.map(\.name) == recording.experiment.trainable.map(\.name.text))
            #expect(proof.iteration == iteration)
        }
    }

    /// The proof leaves the moment as it was.
    @Test func provingChangesNothing() throws {
        let moment = try Experiment.small().recorded().moment(4)
        func numbers() -> [UInt64] { (0..<moment.stepCount).compactMap { moment.step($0)?.value.bitPattern } }
        let before = numbers()
        _ = GradientProof(moment)
        #expect(numbers() == before)
    }

    /// ReLUs without bias: at a row of zeros every hidden sum is 0, where ReLU has no slope.
    private func cornered(
        _ inputs: [[Double]], _ targets: [[Double]], _ rules: DerivativeRules = .standard
    ) throws -> Experiment {
        let layers = [([[0.9, -0.7], [-0.4, 0.8], [0.5, 0.6]], "relu"), ([[0.7, 0.9, -0.8]], "linear")]
        return Experiment(
            model: .network(
                Network(
                    inputCount: 2,
                    layers: try layers.map { weights, activation in
                        DenseLayer(
                            weights: weights, biases: weights.map { _ in 0 },
                            activation: try Activation.catalog.chosen(activation))
                    }), try Loss.catalog.chosen("squared_error")),
            table: Table(inputs: inputs, targets: targets),
            batches: Batches(exampleCount: inputs.count, size: nil, isShuffled: false, seed: 1),
            optimizer: try Optimizer.catalog.chosen("sgd", ["rate": 0.1]), iterations: 1, seed: 1,
            rules: rules)
    }

    @Test func aCornerHasNoSlopeToDisagreeWith() throws {
        let experiment = try cornered([[0, 0]], [[1]])
        let proof = GradientProof(try experiment.recorded().moment(1))
        #expect(proof.holds && proof.operationsAtFault.isEmpty)
        let corners = proof.checks.filter { $0.corner != nil }
        #expect(corners.map(\.name) == ["b[1][1]", "b[1][2]", "b[1][3]"])
        for check in corners {
            #expect(check.gradient == 0)
            let sides = try #require(check.corner)
            #expect(
                min(abs(sides.left), abs(sides.right)) < 1e-9 && max(abs(sides.left), abs(sides.right)) > 1)
        }
        #expect(proof.largestError <= GradientProof.tolerance)
    }

    @Test func aWrongDerivativeIsFoundBesideACorner() throws {
        let experiment = try cornered([[0, 0], [1, 0.5]], [[1], [0]], .breaking(.maximum))
        let proof = GradientProof(try experiment.recorded().moment(1))
        #expect(!proof.holds)
        #expect(proof.operationsAtFault == [.maximum])
    }
}
