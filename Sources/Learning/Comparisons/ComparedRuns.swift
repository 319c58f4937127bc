import Calculus

extension Comparison {
    /// What every variant leaves, in the order of the variants, with the rate that was given or with the best that its search
    /// finds; nil when `tally` was stopped.
    ///
    /// Runs do not depend on each other, so all cores share them: first every trial of every search, then the runs themselves.
    ///
    /// - Parameter budget: the most numbers that the checkpoints of one run may take.
    func runs(budget: Int, tally: IterationTally) -> [RecordedRun]? {
        guard let trials = trials(tally) else { return nil }
        let runs = Cores.map(variants.count, prepare: {}) { _, index -> RecordedRun? in
            let variant = variants[index]
            let best = trials[index].best.map { variant.experiment.withRate($0.rate) }
            let own = tally.ofOneRun(variant.experiment.iterations)
            guard
                let recording = Recording.recordAlone(
                    best ?? variant.experiment, budget: budget, progress: own.advance)
            else { return nil }
            own.finish()
            return RecordedRun(
                label: variant.label, recording: recording, tellsStart: hasSeveralStarts,
                trials: trials[index])
        }
        return runs.contains { $0 == nil } ? nil : runs.compactMap { $0 }
    }

    /// What came of each rate, from low to high, for each variant; empty without a search, nil when stopped.
    private func trials(_ tally: IterationTally) -> [[RateSearch.Trial]]? {
        guard let search else { return variants.map { _ in [] } }
        let rates = search.rates
        let trials = Cores.map(variants.count * rates.count, prepare: {}) { _, index -> RateSearch.Trial? in
            let (variant, rate) = index.quotientAndRemainder(dividingBy: rates.count)
            return RateSearch.Trial(of: variants[variant].experiment, at: rates[rate], tally)
        }
        guard !trials.contains(where: { $0 == nil }) else { return nil }
        let known = trials.compactMap { $0 }
        return variants.indices.map { Array(known[$0 * rates.count..<($0 + 1) * rates.count]) }
    }
}

extension RateSearch.Trial {
    /// Runs the experiment at a rate; nil when `tally` was stopped.
    fileprivate init?(of experiment: Experiment, at rate: Double, _ tally: IterationTally) {
        let candidate = experiment.withRate(rate)
        let own = tally.ofOneRun(experiment.iterations)
        let training = Training(candidate)
        var isFinite = true
        for iteration in training {
            isFinite = iteration.isFinite
            if iteration.number % 256 == 0 && !own.advance(iteration.number) { return nil }
        }
        own.finish()
        let loss = isFinite ? Evaluation(candidate).loss(training.engine.state) : .nan
        self.init(rate: rate, loss: loss.isFinite ? loss : nil)
    }
}
