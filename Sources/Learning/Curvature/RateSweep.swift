import Calculus

/// The run of an experiment at many rates from the same start: where each ends.
package struct RateSweep: Sendable {
    /// How the run at one rate ended.
    package struct Outcome: Hashable, Sendable {
        package let rate: Double
        /// The loss over all rows after the last update; nil where the numbers left the finite range on the way.
        package let loss: Double?
        /// Updates that were carried out.
        package let iterations: Int
        /// Whether it ended above the loss it began with, or left the range of numbers.
        package let hasDiverged: Bool
    }

    /// By rate, lowest first.
    package let outcomes: [Outcome]
    /// The run at the lesson's own rate.
    package let own: Outcome
    /// The loss over all rows that every run begins with.
    package let startLoss: Double
    package let iterations: Int

    /// - Parameters:
    ///   - low: the lowest rate, above 0.
    ///   - high: the highest rate, above `low`.
    ///   - points: how many rates, at equal distances on a logarithmic scale; at least 2.
    ///   - iterations: updates of each run; a schedule keeps the length that it has in the experiment.
    package init(_ experiment: Experiment, from low: Double, to high: Double, points: Int, iterations: Int) {
        let base = experiment.alone
        let ownRate = base.optimizer.settings.number("rate")
        let bottom = Elementary.log(low)
        let step = (Elementary.log(high) - bottom) / Double(max(points - 1, 1))
        let rates = (0..<points).map { index in
            index == 0 ? low : index == points - 1 ? high : Elementary.exp(bottom + step * Double(index))
        }
        let start = Evaluation(base).loss(State(startOf: base))
        let all = rates + [ownRate]
        let ended = Cores.map(all.count, prepare: {}) { _, index in
            RateSweep.outcome(base, rate: all[index], iterations: iterations, above: start)
        }
        outcomes = Array(ended.prefix(points))
        own = ended[points]
        startLoss = start
        self.iterations = iterations
    }

    package var divergedCount: Int { outcomes.count(where: \.hasDiverged) }

    /// The rate that ends lowest, of those that do not diverge.
    package var best: Outcome? {
        outcomes.filter { !$0.hasDiverged }.min { ($0.loss ?? .infinity) < ($1.loss ?? .infinity) }
    }

    private static func outcome(
        _ experiment: Experiment, rate: Double, iterations: Int, above start: Double
    ) -> Outcome {
        let training = Training(experiment.withRate(rate))
        var done = 0
        var isFinite = true
        for iteration in training.prefix(iterations) {
            isFinite = iteration.isFinite
            if isFinite { done = iteration.number }
        }
        let loss = isFinite ? Evaluation(experiment).loss(training.engine.state) : .nan
        return Outcome(
            rate: rate, loss: loss.isFinite ? loss : nil, iterations: done,
            hasDiverged: !(loss.isFinite && loss <= start))
    }
}
