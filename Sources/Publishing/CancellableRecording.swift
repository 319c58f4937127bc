import Learning

extension Recording {
    /// Runs an experiment, telling its progress, until it ends or is cancelled.
    package static func record(
        _ experiment: Experiment, progress: ProgressReport, cancellation: Cancellation
    ) throws -> Recording {
        let total = experiment.iterationsInAll
        let recording = record(experiment) { done in
            progress("training", done, of: total)
            return !cancellation.isRequested
        }
        guard let recording else { throw Cancellation.Cancelled() }
        return recording
    }
}
