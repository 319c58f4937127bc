import Learning

/// The numbers of one of several compared runs.
struct RunNumbers {
    /// What its row of a legend tells: the rate it was run with and its loss at the end.
    let told: [Double]
    /// Its losses at the start and around the moments shown.
    let along: [Double]

    /// - Parameter base: the lesson's own recording, whose moments are shown.
    init(_ run: RecordedRun, of base: Recording, _ moments: [Moment]) {
        let recording = run.recording
        let evaluation = Evaluation(recording.experiment)
        func loss(_ count: Int) -> Double {
            evaluation.loss(recording.state(after: min(count, recording.iterations)))
        }
        told = [recording.experiment.optimizer.settings.number("rate"), loss(recording.iterations)]
        along = ([0] + moments.flatMap { RunNumbers.counts(of: recording, base, $0) }).map(loss)
    }

    /// Updates of a run that are over around a moment of the lesson's own: as many as the same gradients pay for.
    static func counts(of recording: Recording, _ base: Recording, _ moment: Moment) -> [Int] {
        [moment.iteration - 1, moment.iteration].map { done in
            done >= base.iterations
                ? recording.iterations
                : recording.experiment.iterations(for: base.experiment.gradientEvaluations(after: done))
        }
    }

    /// Where a search for rates began and ended, and the lowest value of a landscape.
    static func search(_ recording: Recording) -> [Double] {
        let experiment = recording.experiment
        let ends = experiment.comparison?.search.map { [$0.lower, $0.upper] } ?? []
        guard case .landscape(let landscape, _) = experiment.model else { return ends }
        let field = LossField(experiment, on: ParameterPlane(of: 0, 1, through: [0, 0]))
        return ends + field.values(at: landscape.minima.map { ParameterPlane.Point($0.x, $0.y) })
    }
}
