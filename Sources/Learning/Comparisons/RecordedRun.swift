/// One of the runs that figures compare, with what its legend must tell.
package struct RecordedRun: Sendable {
    /// What figures and claims call it.
    package let label: String
    package let recording: Recording
    /// Every setting of it that is not a default, the rate always.
    package let told: [ToldSetting]
    /// The rates that were tried for it; empty where its rate was given.
    package let trials: [RateSearch.Trial]
    private let memory = RunLossMemory()

    /// - Parameter tellsStart: whether the place it was started from is a setting of its own.
    init(label: String, recording: Recording, tellsStart: Bool, trials: [RateSearch.Trial] = []) {
        self.label = label
        self.recording = recording
        self.trials = trials
        let experiment = recording.experiment
        let told = experiment.toldSettings + (tellsStart ? experiment.toldStart : [])
        // A run that is called by its optimizer's name need not tell it again.
        self.told = told.filter {
            $0.key != "training.optimizer.name" || !label.lowercased().contains($0.text.lowercased())
        }
    }

    /// The lesson's own run, called by its optimizer.
    package init(aloneIn recording: Recording) {
        self.init(label: recording.experiment.optimizer.label, recording: recording, tellsStart: false)
    }

    package var experiment: Experiment { recording.experiment }

    /// The loss over all rows (on a landscape the function's value) along the run; computed once.
    package var losses: RunLosses { memory.losses(of: recording) }

    /// Whether the run diverges, or ends so high that a scale for it shows nothing of the others.
    package var climbsAway: Bool {
        recording.divergence != nil || losses.losses.countBeforeFlight < losses.losses.count
    }

    /// The loss at the end; nil where the run diverged.
    package var finalLoss: Double? {
        guard recording.divergence == nil, let loss = losses.losses.last, loss.isFinite else { return nil }
        return loss
    }
}

extension Recording {
    /// The runs that are compared; without a comparison the run itself, called by its optimizer.
    package var runs: [RecordedRun] {
        variants.isEmpty ? [RecordedRun(aloneIn: self)] : variants
    }
}

extension Chosen<Optimizer> {
    /// What a run of it is called that has no other name: `Adam`, `SGD`, `momentum`, `Nesterov`.
    package var label: String {
        guard entry.name == Optimizer.sgd.name, settings.number("momentum") != 0 else { return entry.title }
        return settings.flag("nesterov") ? "Nesterov" : "momentum"
    }
}
