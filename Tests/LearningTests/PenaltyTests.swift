import Learning
import Testing

/// Penalties and limits: what the loss gains, what the gradient loses.
@Suite struct PenaltyTests {
    private func experiment(_ regularizer: Regularizer, _ clipping: Clipping? = nil, rate: Double = 0.5)
        throws -> Experiment
    {
        let plain = try Experiment.small()
        return Experiment(
            model: plain.model, table: plain.table, batches: plain.batches, regularizer: regularizer,
            clipping: clipping, optimizer: try Optimizer.catalog.chosen("sgd", ["rate": rate]), iterations: 6,
            seed: 5)
    }

    /// λ₁ Σ|w| + λ₂/2 Σw² over the weights, not the biases.
    @Test(arguments: [(0.1, 0.0), (0.0, 0.3), (0.1, 0.3)])
    func thePenaltyIsAddedToTheLoss(_ l1: Double, _ l2: Double) throws {
        let plain = try experiment(Regularizer()).recorded().moment(1)
        let penalised = try experiment(Regularizer(l1: l1, l2: l2)).recorded().moment(1)
        let weights = plain.experiment.parameters.filter { $0.name.text.hasPrefix("w") }.map(\.initial)
        #expect(weights.count == 9)
        let penalty = weights.reduce(0) { $0 + l1 * abs($1) + l2 / 2 * $1 * $1 }
        #expect(distance(penalised.loss, plain.loss + penalty) < 1e-15)
        for (index, parameter) in plain.experiment.trainable.enumerated() {
            let w = parameter.initial
            let slope = parameter.isPenalised ? l1 * (w > 0 ? 1 : -1) + l2 * w : 0
            #expect(distance(penalised.gradient(index), plain.gradient(index) + slope) < 1e-15)
        }
    }

    /// The step that a rate of 1 makes of the gradient: what the optimizer saw of it.
    private func seen(_ clipping: Clipping?) throws -> (seen: [Double], raw: [Double]) {
        let moment = try experiment(Regularizer(), clipping, rate: 1).recorded().moment(1)
        let indices = moment.experiment.trainable.indices
        return (
            indices.map { moment.before.parameters[$0] - moment.updated($0) }, indices.map(moment.gradient)
        )
    }

    @Test func longGradientsAreScaled() throws {
        let (raw, _) = try seen(nil)
        let length = raw.reduce(0) { $0 + $1 * $1 }.squareRoot()
        let (clipped, unclipped) = try seen(.norm(length / 2))
        // As PyTorch: limit / (length + 10⁻⁶).
        let factor = length / 2 / (length + 1e-6)
        for (value, gradient) in zip(clipped, unclipped) {
            #expect(distance(value, factor * gradient) < 1e-15)
        }
        #expect(zip(try seen(.norm(2 * length)).seen, raw).allSatisfy { distance($0, $1) < 1e-15 })
    }

    @Test func largeComponentsAreCut() throws {
        let (raw, _) = try seen(nil)
        let limit = raw.map { abs($0) }.sorted()[raw.count / 2]
        let (clipped, gradient) = try seen(.value(limit))
        for (value, gradient) in zip(clipped, gradient) {
            #expect(distance(value, min(max(gradient, -limit), limit)) < 1e-15)
        }
    }
}
