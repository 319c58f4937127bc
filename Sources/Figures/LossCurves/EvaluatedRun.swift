import Learning

/// The loss over all rows, and the share that is right, along a run.
package struct EvaluatedRun {
    /// Updates that were over at each evaluation, from 0 to the end.
    package let counts: [Int]
    package let losses: [Double]
    /// The share of rows that are right; empty where it was not asked for.
    package let accuracies: [Double]
    /// Every how many updates; 1 unless the run is long.
    package let spacing: Int

    /// - Parameter limit: the most evaluations; a longer run is evaluated every k-th update and at its end.
    package init(_ recording: Recording, withAccuracy: Bool, limit: Int = 2000) {
        let last = recording.iterations
        let spacing = max(1, (last + limit - 1) / limit)
        self.spacing = spacing
        var counts = Array(stride(from: 0, through: last, by: spacing))
        if counts.last != last { counts.append(last) }
        self.counts = counts
        let player = Player(recording)
        let evaluation = Evaluation(recording.experiment)
        var losses: [Double] = []
        var accuracies: [Double] = []
        for count in counts {
            let state = player.state(after: count)
            losses.append(evaluation.loss(state))
            if withAccuracy, let accuracy = evaluation.accuracy(state) { accuracies.append(accuracy) }
        }
        self.losses = losses
        self.accuracies = accuracies
    }

    /// The losses as a curve.
    package func series(columns: Int) -> LossSeries {
        LossSeries(
            samples: zip(counts, losses).map { LossSeries.Sample(iteration: $0, loss: $1) }, columns: columns)
    }

    /// The evaluation at or next before an update.
    func index(at count: Int) -> Int { counts.lastIndex { $0 <= count } ?? 0 }
}
