import Learning

extension FigureContext {
    /// Updates that are over at the moment shown.
    var updatesOver: Int {
        let isOver = index + 1 >= moment.stepCount && moment.iteration <= recording.iterations
        return isOver ? moment.iteration : moment.iteration - 1
    }

    /// `after iteration 12`, `at the start`.
    var updatesInWords: String {
        updatesOver == 0 ? "at the start" : "after iteration \(updatesOver)"
    }
}
