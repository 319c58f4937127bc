import Calculus

/// The steps that a place means.
package struct StepSpan: Hashable, Sendable {
    package let first: Int
    package let last: Int
    /// The step that a figure of the place shows: its last, or of a batch's forward pass the end of the first example's.
    package let shown: Int
}

/// A place that a run does not have, and why.
package struct NoSuchPlace: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String

    package init(description: String) {
        self.description = description
    }
}

extension StepPlace {
    /// Throws for a place that no run of the experiment has, however it goes.
    package func check(in experiment: Experiment) throws(NoSuchPlace) {
        let numbers = StepNumbers(experiment, iterations: experiment.iterations)
        _ = try iterations(numbers, experiment.batches)
        if case .parameter(let name) = part, !experiment.trainable.contains(where: { $0.name.text == name }) {
            throw NoSuchPlace(description: "\(name) is no parameter that is trained in this lesson")
        }
    }

    /// The steps of this place in a recording.
    package func steps(in recording: Recording) throws(NoSuchPlace) -> StepSpan {
        let numbers = recording.numbers
        let range = try iterations(numbers, recording.experiment.batches)
        switch anchor {
        case .number(let number): return StepSpan(first: number, last: number, shown: number)
        case .end: return StepSpan(first: numbers.total, last: numbers.total, shown: numbers.total)
        case .start, .iteration, .epoch:
            return try span(from: range.lowerBound, to: range.upperBound, recording, numbers)
        }
    }

    /// The iterations that the place lies in.
    private func iterations(
        _ numbers: StepNumbers, _ batches: Batches
    ) throws(NoSuchPlace) -> ClosedRange<Int> {
        guard numbers.total > 0 else { throw NoSuchPlace(description: "the run has no steps") }
        switch anchor {
        case .number(let number):
            guard let place = numbers.locate(number) else {
                throw NoSuchPlace(
                    description: "there is no step \(number); steps go from 1 to \(numbers.total)")
            }
            return place.iteration...place.iteration
        case .end: return numbers.iterations...numbers.iterations
        case .start: return 1...1
        case .iteration(let number):
            let iteration = number < 0 ? numbers.iterations + 1 + number : number
            guard (1...numbers.iterations).contains(iteration) else {
                throw NoSuchPlace(
                    description:
                        "there is no iteration \(number); iterations go from 1 to \(numbers.iterations)")
            }
            return iteration...iteration
        case .epoch(let number):
            let perEpoch = batches.perEpoch
            let epochs = (numbers.iterations + perEpoch - 1) / perEpoch
            let epoch = number < 0 ? epochs + 1 + number : number
            guard (1...epochs).contains(epoch) else {
                throw NoSuchPlace(description: "there is no epoch \(number); epochs go from 1 to \(epochs)")
            }
            let first = (epoch - 1) * perEpoch + 1
            return first...min(epoch * perEpoch, numbers.iterations)
        }
    }

    private func span(
        from first: Int, to last: Int, _ recording: Recording, _ numbers: StepNumbers
    ) throws(NoSuchPlace) -> StepSpan {
        if part == .whole {
            let end = numbers.first(of: last + 1) - 1
            return StepSpan(first: numbers.first(of: first), last: end, shown: end)
        }
        let moment = recording.moment(first)
        let start = numbers.first(of: first)
        switch part {
        case .parameter(let name):
            guard let index = moment.gradientStep(of: name) else {
                throw NoSuchPlace(description: "\(name) is no parameter that is trained in this lesson")
            }
            return StepSpan(first: start + index, last: start + index, shown: start + index)
        case .phase(let phase):
            let indices = moment.indices(of: phase)
            guard let low = indices.first, let high = indices.last else {
                throw NoSuchPlace(description: "the run has no \(phase.rawValue) steps")
            }
            let shown = phase == .forward ? moment.lastOfFirstExample(indices) : high
            return StepSpan(first: start + low, last: start + high, shown: start + shown)
        case .whole: return StepSpan(first: start, last: start, shown: start)
        }
    }
}

extension Moment {
    /// The steps of a phase, as positions in the iteration.
    package func indices(of phase: Phase) -> [Int] {
        let lossCount = numbers.lossCount(in: iteration)
        if phase == .update { return Array(lossCount..<stepCount) }
        let program = experiment.lossProgram.program
        let isOfPhase = program.instructions.indices.map { program.scopePath(of: $0).first == phase.rawValue }
        return (0..<lossCount).filter { index in
            machineAndSite(index).map { isOfPhase[$0.1.value] } ?? false
        }
    }

    /// The step that computes the gradient of the parameter of that name.
    package func gradientStep(of name: String) -> Int? {
        guard let position = experiment.trainable.firstIndex(where: { $0.name.text == name }) else {
            return nil
        }
        let gradient = experiment.lossProgram.gradients[position]
        return (0..<numbers.lossCount(in: iteration)).first { machineAndSite($0)?.1.value == gradient }
    }

    func lastOfFirstExample(_ indices: [Int]) -> Int {
        indices.last { (machineAndSite($0)?.1.lane ?? 0) == 0 } ?? indices[0]
    }
}
