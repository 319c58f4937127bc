/// The run and its comparison made once more on another ground: another function, or a network with data of its own.
package struct Ground: Sendable {
    /// What figures and claims call it.
    package let label: String
    package let experiment: Experiment

    package init(label: String, experiment: Experiment) {
        self.label = label
        self.experiment = experiment
    }
}

extension Experiment {
    /// The experiment on the ground of that label; its own where there is none, or where no label is given.
    package func on(_ ground: String?) -> Experiment {
        grounds.first { $0.label == ground }?.experiment ?? self
    }
}

extension Recording {
    /// What was left on the ground of that label; this itself where there is none, or where no label is given.
    package func on(_ ground: String?) -> Recording {
        grounds.first { $0.label == ground }?.recording ?? self
    }

    /// Whether any of its runs left the finite numbers, on any ground.
    package var hasDiverged: Bool {
        divergence != nil || variants.contains { $0.recording.divergence != nil }
            || grounds.contains { $0.recording.hasDiverged }
    }
}
