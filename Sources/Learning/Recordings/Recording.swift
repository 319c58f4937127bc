import Calculus

/// What a run left behind: enough to restore any iteration bit for bit, however long the run was.
///
/// It keeps the state before every k-th iteration, k doubling when the budget is reached, and each batch's loss. The
/// machine is deterministic and batches follow from the seed, so whatever lies between is replayed exactly.
package struct Recording: Sendable {
    /// Where the numbers left the finite range.
    package struct Divergence: Sendable {
        package let iteration: Int
        /// The first step whose value is not finite although its operands are.
        package let step: Step
    }

    package let experiment: Experiment
    /// The loss of each iteration's batch before its update.
    package let batchLosses: [Double]
    package private(set) var divergence: Divergence?
    private let checkpoints: [State]
    private let spacing: Int
    /// The run that this one branched off, with the iterations that both share; one or none.
    private var earlier: [Recording] = []
    /// How many iterations it shares with the run that it branched off; 0 for a run of its own.
    package private(set) var branchedAfter = 0
    /// How its steps are counted.
    package private(set) var numbers: StepNumbers
    /// What the variants of the experiment's comparison left, in the lesson's order; empty without one.
    package private(set) var variants: [RecordedRun] = []
    /// What all of it left on the experiment's other grounds, in the lesson's order.
    private(set) var grounds: [(label: String, recording: Recording)] = []

    /// Iterations whose update was carried out.
    package var iterations: Int { divergence == nil ? batchLosses.count : max(batchLosses.count - 1, 0) }

    /// Iterations that can be looked at step by step: a diverging one too, up to the step that failed.
    package var visibleIterations: Int { batchLosses.count }

    /// Runs `experiment` and what it is compared with, on every ground, each to its end or divergence, or until `progress`
    /// returns false.
    ///
    /// - Parameters:
    ///   - budget: the most numbers that checkpoints may take (8 bytes each), over all runs.
    ///   - progress: called now and then, from any thread, with the number of iterations done, of `iterationsInAll`.
    package static func record(
        _ experiment: Experiment, budget: Int = 8_000_000,
        progress: @escaping @Sendable (Int) -> Bool = { _ in true }
    ) -> Recording? {
        let share = budget / (1 + experiment.grounds.count)
        guard var recording = recordHere(experiment, budget: share, progress: progress) else { return nil }
        var done = experiment.iterationsHere
        for ground in experiment.grounds {
            let before = done
            let found = record(ground.experiment, budget: share) { progress(before + $0) }
            guard let found else { return nil }
            recording.grounds.append((ground.label, found))
            done += ground.experiment.iterationsInAll
        }
        return recording
    }

    /// Runs an experiment and what it is compared with on its own ground.
    private static func recordHere(
        _ experiment: Experiment, budget: Int, progress: @escaping @Sendable (Int) -> Bool
    ) -> Recording? {
        guard let comparison = experiment.comparison else {
            return recordAlone(experiment, budget: budget, progress: progress)
        }
        let share = budget / (1 + comparison.variants.count)
        guard var recording = recordAlone(experiment, budget: share, progress: progress),
            let runs = comparison.runs(
                budget: share, tally: IterationTally(after: experiment.iterations, progress))
        else { return nil }
        recording.variants = runs
        return recording
    }

    /// What comes of this run when, after `count` of its iterations, it goes on as `experiment` from `state`.
    ///
    /// - Parameter experiment: one with the same trainable parameters.
    package func branch(
        after count: Int, as experiment: Experiment, from state: State, budget: Int = 8_000_000,
        progress: (Int) -> Bool = { _ in true }
    ) -> Recording? {
        let count = min(max(count, 0), iterations)
        return Recording.recordAlone(
            experiment.alone, budget: budget, branching: (self, count, state), progress: progress)
    }

    /// Runs an experiment without what it is compared with.
    static func recordAlone(
        _ experiment: Experiment, budget: Int, branching: (off: Recording, after: Int, from: State)? = nil,
        progress: (Int) -> Bool
    ) -> Recording? {
        let done = branching?.after ?? 0
        let training = Training(experiment, after: done, from: branching?.from)
        var checkpoints = [training.engine.state]
        var spacing = 1
        var losses = Array(branching?.off.batchLosses.prefix(done) ?? [])
        var failed: Int?
        losses.reserveCapacity(min(experiment.iterations, 1_000_000))
        for iteration in training {
            losses.append(iteration.loss)
            guard iteration.isFinite else {
                failed = iteration.number
                break
            }
            if (iteration.number - done) % spacing == 0 {
                checkpoints.append(training.engine.state)
                if checkpoints.count * max(checkpoints[0].size, 1) > budget && checkpoints.count > 2 {
                    checkpoints = checkpoints.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
                    spacing *= 2
                }
            }
            if iteration.number % 256 == 0 && !progress(iteration.number) { return nil }
        }
        var recording = Recording(
            experiment: experiment, batchLosses: losses, divergence: nil, checkpoints: checkpoints,
            spacing: spacing)
        if let branching { recording.follow(branching.off, after: branching.after) }
        guard let failed else { return recording }
        return recording.diverged(at: failed)
    }

    private init(
        experiment: Experiment, batchLosses: [Double], divergence: Divergence?, checkpoints: [State],
        spacing: Int
    ) {
        self.experiment = experiment
        self.batchLosses = batchLosses
        self.divergence = divergence
        self.checkpoints = checkpoints
        self.spacing = spacing
        numbers = StepNumbers(experiment, iterations: batchLosses.count)
    }

    /// Makes this the continuation of another run after so many of its iterations.
    private mutating func follow(_ other: Recording, after count: Int) {
        earlier = [other]
        branchedAfter = count
        numbers = StepNumbers(
            experiment, iterations: batchLosses.count, after: (numbers: other.numbers, iterations: count))
    }

    private func diverged(at iteration: Int) -> Recording {
        var result = self
        result.divergence = moment(iteration).firstNonFiniteStep.map {
            Divergence(iteration: iteration, step: $0)
        }
        return result
    }

    /// The experiment that an iteration belongs to: before a branch that of the run it left.
    package func experiment(of iteration: Int) -> Experiment {
        guard iteration <= branchedAfter, let other = earlier.first else { return experiment }
        return other.experiment(of: iteration)
    }

    /// The state after `count` updates, 0 being the start.
    package func state(after count: Int) -> State {
        let count = min(max(count, 0), iterations)
        if count < branchedAfter, let other = earlier.first { return other.state(after: count) }
        let nearest = min((count - branchedAfter) / spacing, checkpoints.count - 1)
        let found = branchedAfter + nearest * spacing
        guard found < count else { return checkpoints[nearest] }
        let engine = Engine(experiment, keepsEverything: false)
        engine.load(checkpoints[nearest])
        for iteration in found + 1...count {
            engine.computeGradients(iteration: iteration)
            engine.computeUpdate(iteration: iteration)
            engine.accept()
        }
        return engine.state
    }

    /// One iteration with every value of it, counted from 1.
    package func moment(_ iteration: Int) -> Moment {
        if iteration <= branchedAfter, let other = earlier.first { return other.moment(iteration) }
        return Moment(
            experiment, iteration: iteration, before: state(after: iteration - 1),
            numbers: numbers)
    }
}
