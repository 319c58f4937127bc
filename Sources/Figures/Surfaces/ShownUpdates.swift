import Learning

extension FigureContext {
    /// Updates that are over at the moment shown.
    var updatesOver: Int {
        let isOver = index + 1 >= moment.stepCount && moment.iteration <= recording.iterations
        return isOver ? moment.iteration : moment.iteration - 1
    }

    /// Updates of another run that are over when as many gradients were computed as at the moment shown.
    func updatesOver(of other: Recording) -> Int {
        if updatesOver >= recording.iterations { return other.iterations }
        let gradients = recording.experiment.gradientEvaluations(after: updatesOver)
        return min(other.experiment.iterations(for: gradients), other.iterations)
    }

    /// How each of the recording's runs is drawn.
    var runStyles: [LineStyle] {
        recording.runs.indices.map { LineStyle($0) }
    }

    /// `after iteration 12`, `at the start`.
    var updatesInWords: String {
        updatesOver == 0 ? "at the start" : "after iteration \(updatesOver)"
    }
}
