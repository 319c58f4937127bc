import Calculus
import Learning
import Testing

/// Runs that differ in all that a recording depends on.
enum RecordedRun: String, CaseIterable, Sendable {
    case shortLastBatch, fullBatch, singleExamples, landscape, manyMemories, clippedAndPenalised, frozen

    func experiment(iterations: Int = 40) throws -> Experiment {
        switch self {
        case .shortLastBatch: return try .small(iterations: iterations)
        case .fullBatch:
            return try .small(batch: nil, iterations: iterations, optimizer: "sgd", ["momentum": 0.5])
        case .singleExamples:
            return try .small(examples: 5, batch: 1, iterations: iterations, optimizer: "rmsprop")
        case .landscape:
            return .landscape(
                try #require(Landscape.catalog["rosenbrock"]), from: (-1.2, 1),
                try Optimizer.catalog.chosen("adamw", ["rate": 0.05]), iterations: iterations)
        case .manyMemories: return try .small(iterations: iterations, optimizer: "nadam", ["rate": 0.05])
        case .clippedAndPenalised: return try Self.clipped(iterations: iterations)
        case .frozen: return try Self.frozen(iterations: iterations)
        }
    }

    private static func clipped(iterations: Int) throws -> Experiment {
        let plain = try Experiment.small(iterations: iterations)
        return Experiment(
            model: plain.model, table: plain.table, batches: plain.batches,
            regularizer: Regularizer(l1: 0.01, l2: 0.1), clipping: .norm(0.05),
            optimizer: try Optimizer.catalog.chosen("sgd", ["rate": 0.5, "momentum": 0.9]),
            schedule: try Schedule.catalog.chosen("cosine"), iterations: iterations, seed: 5)
    }

    private static func frozen(iterations: Int) throws -> Experiment {
        let plain = try Experiment.small(iterations: iterations)
        let network = try #require(plain.model.network)
        let layers = network.layers.enumerated().map { index, layer in
            DenseLayer(
                weights: layer.weights, biases: layer.biases, activation: layer.activation,
                frozen: index == 0 ? [.weights] : [.biases])
        }
        return Experiment(
            model: .network(Network(inputCount: 2, layers: layers), try Loss.catalog.chosen("squared_error")),
            table: plain.table, batches: plain.batches, optimizer: plain.optimizer, iterations: iterations,
            seed: 5)
    }
}
