import Calculus
import Learning
import Lessons

extension Condition {
    /// The steps of an iteration at which the condition can change, in order: those that compute what it asks for.
    fileprivate func stops(of references: Set<Reference>, in moment: Moment) -> [Int] {
        var indices: Set<Int> = []
        for reference in references {
            guard let found = reference.stops(in: moment) else { return Array(0..<moment.stepCount) }
            indices.formUnion(found)
        }
        return indices.sorted()
    }
}

extension Timeline {
    /// The next step at which one of the conditions comes out true, or the last one before.
    ///
    /// A condition is looked at wherever a value that it names was just computed, and at no other step: so each occurrence is
    /// found once, and the same ones in both directions.
    /// - Parameter isCancelled: asked once an iteration with its number.
    package func next(
        _ conditions: [Condition], from position: Int, forwards: Bool,
        isCancelled: (Int) -> Bool = { _ in false }
    ) -> (position: Int, condition: Condition)? {
        let asked = conditions.map { ($0, $0.references(in: self)) }
        let here = place(position).iteration
        let last = recording.numbers.locate(total)?.iteration ?? 1
        var iteration = here
        while (1...last).contains(iteration), !isCancelled(iteration) {
            let moment = moment(iteration)
            let first = recording.numbers.first(of: iteration)
            var candidates: [(index: Int, condition: Condition)] = []
            for (condition, references) in asked {
                candidates += condition.stops(of: references, in: moment).map { ($0, condition) }
            }
            candidates.sort { forwards ? $0.index < $1.index : $0.index > $1.index }
            for candidate in candidates {
                let number = first + candidate.index
                guard number <= total, forwards ? number > position : number < position else { continue }
                let place = Place(position: number, iteration: iteration, index: candidate.index)
                if candidate.condition.holds(in: self, at: place) { return (number, candidate.condition) }
            }
            iteration += forwards ? 1 : -1
        }
        return nil
    }
}

extension Reference {
    /// The steps that compute what the reference stands for; nil when any step may change it.
    fileprivate func stops(in moment: Moment) -> [Int]? {
        let experiment = moment.experiment
        let loss = experiment.lossProgram
        func steps(_ id: ValueID?) -> [Int] { id.map { moment.steps(computing: $0, isUpdate: false) } ?? [] }
        switch name {
        case "forward", "backward", "update", "layer": return []
        case "iteration", "epoch", "rate", "accuracy": return [0]
        case "dead": return moment.stops(ofDead: self)
        case "phase":
            return [Phase.forward, .loss, .backward, .update].flatMap { moment.starts(of: $0) }
        case "loss": return steps(loss.loss)
        case "step": return nil
        case "example": return moment.exampleStarts
        case "grad":
            guard let operand else { return nil }
            let trainable = experiment.trainable
            if operand.name == "layer" {
                return trainable.indices.filter { trainable[$0].layer == operand.indices?.first }
                    .flatMap { steps(loss.gradients[$0]) }
            }
            if let index = trainable.firstIndex(where: { $0.name.text == operand.description }) {
                return steps(loss.gradients[index])
            }
            return steps(
                loss.program.value(named: operand.description).flatMap { loss.program.gradients[$0] })
        default:
            let update = experiment.updateProgram
            let name = operand?.description ?? description
            if let index = experiment.trainable.firstIndex(where: { $0.name.text == name }) {
                let id = update.memories.first { $0.name == self.name }?.after ?? update.updated
                let all = moment.steps(computing: id, isUpdate: true)
                return (moment.iteration == 1 ? [0] : []) + (all.indices.contains(index) ? [all[index]] : [])
            }
            guard let id = loss.program.value(named: description) else { return [0] }
            if !loss.program.instructions[id].operation.isGiven { return steps(id) }
            let isParameter = loss.parameters.contains(id)
            return isParameter ? (moment.iteration == 1 ? [0] : []) : moment.exampleStarts
        }
    }
}

extension Moment {
    /// The first step of each example.
    fileprivate var exampleStarts: [Int] {
        (0..<stepCount).filter { $0 == 0 || lane(at: $0) > lane(at: $0 - 1) }
    }

    /// The steps at which a phase begins: once, or for each example of a batch.
    fileprivate func starts(of phase: Phase) -> [Int] {
        let indices = indices(of: phase)
        return indices.enumerated().filter { $0.offset == 0 || indices[$0.offset - 1] != $0.element - 1 }
            .map(\.element)
    }
}
