import Synchronization

/// Counts the iterations of runs on several threads, tells them on in order, and stops all runs when it is told to.
final class IterationTally: Sendable {
    private struct Count {
        var done: Int
        var isStopped = false
    }

    private let count: Mutex<Count>
    private let progress: @Sendable (Int) -> Bool

    /// - Parameters:
    ///   - done: iterations that were counted elsewhere.
    ///   - progress: is told how many are done in all; stops everything by returning false.
    init(after done: Int, _ progress: @escaping @Sendable (Int) -> Bool) {
        count = Mutex(Count(done: done))
        self.progress = progress
    }

    /// The share of a run of so many iterations.
    func ofOneRun(_ iterations: Int) -> Share { Share(tally: self, iterations: iterations) }

    /// Whether to go on after so many more iterations.
    fileprivate func add(_ iterations: Int) -> Bool {
        count.withLock { count in
            count.done += iterations
            if !count.isStopped, iterations > 0 { count.isStopped = !progress(count.done) }
            return !count.isStopped
        }
    }

    /// What one run counts, on one thread.
    ///
    /// A class because the run tells it from within its loop.
    final class Share {
        private let tally: IterationTally
        private let iterations: Int
        private var counted = 0

        fileprivate init(tally: IterationTally, iterations: Int) {
            self.tally = tally
            self.iterations = iterations
        }

        /// Whether to go on after so many of the run's iterations.
        func advance(_ count: Int) -> Bool {
            defer { counted = count }
            return tally.add(count - counted)
        }

        /// Counts what is left, of a run that diverged too.
        func finish() { _ = advance(iterations) }
    }
}
