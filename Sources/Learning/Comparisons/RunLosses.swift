import Synchronization

/// The loss over all rows along a run, from the start to its end; on a landscape the function's value.
package struct RunLosses: Sendable {
    /// Updates that were over at each evaluation, from 0 to the end.
    package let counts: [Int]
    package let losses: [Double]

    /// - Parameter limit: the most evaluations; a longer run is evaluated every k-th update and at its end.
    package init(_ recording: Recording, limit: Int = 1000) {
        let last = recording.iterations
        var counts = Array(stride(from: 0, through: last, by: max(1, (last + limit - 1) / limit)))
        if counts.last != last { counts.append(last) }
        let player = Player(recording)
        let evaluation = Evaluation(recording.experiment)
        self.counts = counts
        losses = counts.map { evaluation.loss(player.state(after: $0)) }
    }
}

/// Computes the losses of a run when they are first asked for, and once for all frames.
final class RunLossMemory: Sendable {
    private let known = Mutex<RunLosses?>(nil)

    func losses(of recording: Recording) -> RunLosses {
        if let found = known.withLock({ $0 }) { return found }
        let losses = RunLosses(recording)
        known.withLock { $0 = losses }
        return losses
    }
}
