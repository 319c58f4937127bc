import Learning

extension Recording {
    /// The step that a figure shows, and what is said when that is not quite what was asked for.
    package struct ShownStep: Sendable {
        package let step: Int
        package let warning: String?
    }

    /// The step that a figure of that place shows; in a run that diverged, a place behind the end is the end.
    ///
    /// - Throws: `NoSuchPlace` for a place that the lesson would not have either if it did not diverge.
    package func shownStep(at place: StepPlace) throws(NoSuchPlace) -> ShownStep {
        try place.check(in: experiment)
        guard let divergence else { return ShownStep(step: try place.steps(in: self).shown, warning: nil) }
        let end = divergence.step.number
        let shown = try? place.steps(in: self).shown
        if let shown, shown <= end { return ShownStep(step: shown, warning: nil) }
        let isAskedFor = place == StepPlace(iteration: -1) || place.text == "end"
        return ShownStep(
            step: end,
            warning: isAskedFor
                ? nil : "\(place.text) was not reached; step \(end), where the run diverged, is shown")
    }
}
