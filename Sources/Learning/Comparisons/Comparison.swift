/// Variants of an experiment that are run for the same number of gradients, so that what they reach can be compared.
///
/// It is part of what decides a run; what its runs leave is `Recording.runs`.
package struct Comparison: Sendable {
    /// One of the runs that are compared.
    package struct Variant: Sendable {
        /// What figures and claims call it.
        package let label: String
        package let experiment: Experiment

        package init(label: String, experiment: Experiment) {
            self.label = label
            self.experiment = experiment
        }
    }

    package let variants: [Variant]
    /// How each variant finds its rate; nil where it has the rate that it was given.
    package let search: RateSearch?
    /// The gradients of single examples that each variant may compute, at most.
    package let budget: Int

    package init(_ variants: [Variant], search: RateSearch? = nil, budget: Int) {
        self.variants = variants
        self.search = search
        self.budget = budget
    }

    package var labels: [String] { variants.map(\.label) }

    /// The rate that all variants have; nil where they differ or are searched for.
    package var sharedRate: Double? {
        let rates = Set(variants.map { $0.experiment.optimizer.settings.number("rate") })
        return search == nil && rates.count == 1 ? rates.first : nil
    }

    /// Whether variants begin in different places of a landscape.
    package var hasSeveralStarts: Bool {
        Set(variants.map { $0.experiment.parameters.map(\.initial) }).count > 1
    }

    /// Updates of all variants together, those of a search included.
    var iterations: Int {
        variants.reduce(0) { $0 + $1.experiment.iterations * (1 + (search?.count ?? 0)) }
    }
}

extension Experiment {
    /// Updates of the run and of all runs that it is compared with, on every ground.
    package var iterationsInAll: Int {
        grounds.reduce(iterationsHere) { $0 + $1.experiment.iterationsInAll }
    }

    /// The same on its own ground.
    var iterationsHere: Int { iterations + (comparison?.iterations ?? 0) }

    /// The gradients of single examples that the first `iterations` iterations compute.
    ///
    /// An iteration costs as many as its batch has examples, one on a bare landscape.
    package func gradientEvaluations(after iterations: Int) -> Int {
        let examples = max(batches.exampleCount, 1)
        let (epochs, rest) = iterations.quotientAndRemainder(dividingBy: batches.perEpoch)
        return epochs * examples + min(rest * batches.size, examples)
    }

    /// The most iterations that a number of gradients pays for.
    package func iterations(for gradients: Int) -> Int {
        let (epochs, rest) = gradients.quotientAndRemainder(dividingBy: max(batches.exampleCount, 1))
        return epochs * batches.perEpoch + rest / batches.size
    }
}
