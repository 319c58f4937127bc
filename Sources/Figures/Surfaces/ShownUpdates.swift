import Learning

extension FigureContext {
    /// Updates of another run that are over when as many gradients were computed as at the moment shown.
    func updatesOver(of other: Recording) -> Int {
        if updatesDone >= recording.iterations { return other.iterations }
        let gradients = recording.experiment.gradientEvaluations(after: updatesDone)
        return min(other.experiment.iterations(for: gradients), other.iterations)
    }

    /// How each of the recording's runs is drawn.
    var runStyles: [TrajectoryStyle] { TrajectoryStyle.assigned(to: recording.runs) }

    /// `after iteration 12`, `at the start`.
    var updatesInWords: String {
        updatesDone == 0 ? "at the start" : "after iteration \(updatesDone)"
    }
}
