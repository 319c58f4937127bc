import Learning

/// Comparisons that the tests of figures look at.
enum ComparedRuns {
    /// Every optimizer of the catalog on Rosenbrock's valley, momentum and Nesterov among them.
    static func rosenbrock(
        iterations: Int = 60, clipping: Clipping? = nil, rate: Double = 0.002, search: RateSearch? = nil
    ) -> Recording? {
        let momentum: [(String, [String: Setting.Value])] = [
            ("momentum", ["momentum": .number(0.9)]),
            ("Nesterov", ["momentum": .number(0.9), "nesterov": .flag(true)]),
        ]
        guard let sgd = Optimizer.catalog["sgd"] else { return nil }
        let chosen =
            Optimizer.catalog.entries.map { ($0.title, Chosen($0, given: ["rate": .number(rate)])) }
            + momentum.map { label, given in
                (label, Chosen(sgd, given: given.merging(["rate": .number(rate)]) { first, _ in first }))
            }
        return landscape(
            "rosenbrock", chosen, iterations: iterations, clipping: clipping, search: search)
    }

    /// Named optimizers on a landscape.
    static func landscape(
        _ name: String, _ optimizers: [(String, Chosen<Optimizer>)], iterations: Int,
        clipping: Clipping? = nil, search: RateSearch? = nil
    ) -> Recording? {
        guard let landscape = Landscape.catalog[name] else { return nil }
        let experiments = optimizers.map { label, optimizer in
            Comparison.Variant(
                label: label,
                experiment: Experiment(
                    model: .landscape(Chosen(landscape), start: (-1.2, 1)),
                    table: Table(inputs: [], targets: []),
                    batches: Batches(exampleCount: 1, size: nil, isShuffled: false, seed: 1),
                    clipping: clipping, optimizer: optimizer, iterations: iterations, seed: 1))
        }
        return experiments.first.flatMap { first in
            Recording.record(
                first.experiment.changed(
                    comparison: Comparison(experiments, search: search, budget: iterations)))
        }
    }

    /// Batch, mini-batch and stochastic descent of a small network for exclusive or.
    static func batches(epochs: Int = 30) -> Recording? {
        SampleRuns.xor(iterations: epochs).flatMap { whole in
            let base = whole.experiment
            let variants = [("batch", 4), ("mini-batch", 2), ("stochastic", 1)].map { label, size in
                Comparison.Variant(
                    label: label,
                    experiment: Experiment(
                        model: base.model, table: base.table,
                        batches: Batches(exampleCount: 4, size: size, isShuffled: true, seed: 1),
                        optimizer: base.optimizer, iterations: epochs * 4 / size, seed: 1))
            }
            return Recording.record(
                base.changed(comparison: Comparison(variants, budget: 4 * epochs)))
        }
    }
}
