import Calculus
import Learning
import Lessons

/// What names stand for at a place of a run: the value that was computed last, as a learner at that step knows it.
///
/// A class because it remembers whether a name was asked for that is still to be computed.
package final class CursorValues: Resolver {
    let timeline: Timeline
    let place: Place
    let moment: Moment
    /// Whether something was asked for that no step has computed yet.
    package private(set) var isAhead = false

    package init(_ timeline: Timeline, at place: Place) {
        self.timeline = timeline
        self.place = place
        moment = timeline.moment(place.iteration)
    }

    private static let fixed = [
        "loss", "accuracy", "w", "b", "z", "a", "x", "y", "grad", "layer", "phase", "iteration", "epoch",
        "example", "step", "rate", "dead", "forward", "backward", "update",
    ]

    package var names: [String] { CursorValues.fixed + Activation.catalog.names + memoryNames }

    var experiment: Experiment { moment.experiment }

    private var memoryNames: [String] { experiment.updateProgram.memories.map(\.name) }

    package func value(of reference: Reference) throws(Unresolved) -> Value {
        switch reference.name {
        case "phase": return .text((timeline.step(place.position)?.phase ?? .forward).rawValue)
        case "forward", "backward", "update": return .text(reference.name)
        case "iteration": return .number(Double(place.iteration))
        case "epoch": return .number(Double(moment.epoch))
        case "step": return .number(Double(place.position))
        case "rate": return .number(moment.rate)
        case "example":
            guard let row = timeline.step(place.position)?.example else { throw ahead(reference) }
            return .number(Double(row))
        case "loss":
            let loss = experiment.lossProgram.loss
            return .number(try lastLoss(loss, reference))
        case "accuracy":
            guard let accuracy = Evaluation(experiment).accuracy(moment.before) else {
                throw Unresolved("a landscape has no accuracy")
            }
            return .number(accuracy)
        case "grad": return try gradient(of: reference)
        case "dead": return .flag(try !deadUnits(of: reference).isEmpty)
        default:
            if let index = parameter(reference.description) { return .number(parameterValue(index)) }
            if let memory = memoryNames.firstIndex(of: reference.name), reference.operand != nil {
                return .number(try self.memory(memory, of: reference))
            }
            return .number(try named(reference))
        }
    }

    private func ahead(_ reference: Reference) -> Unresolved {
        isAhead = true
        return Unresolved("\(reference) is not computed yet")
    }

    /// Trained and frozen parameters by name, as positions among all of them.
    private func parameter(_ name: String) -> Int? {
        experiment.parameters.firstIndex { $0.name.text == name }
    }

    private func parameterValue(_ position: Int) -> Double {
        guard let index = experiment.lossProgram.trainable.firstIndex(of: position) else {
            return experiment.parameters[position].initial
        }
        let updated = experiment.updateProgram.updated
        let done = moment.latest(updated, isUpdate: true, lane: index, upTo: place.index)
        return done?.value ?? moment.before.parameters[index]
    }

    private func memory(_ index: Int, of reference: Reference) throws(Unresolved) -> Double {
        guard let operand = reference.operand,
            let parameter = experiment.trainable.firstIndex(where: { $0.name.text == operand.description })
        else { throw Unresolved("write \(reference.name)(w[1][1][1]) with a trained parameter") }
        let memory = experiment.updateProgram.memories[index]
        let done = moment.latest(memory.after, isUpdate: true, lane: parameter, upTo: place.index)
        return done?.value ?? moment.before.memory[index][parameter]
    }

    /// The value of this iteration if it is computed already, else that of the iteration before.
    private func lastLoss(_ id: ValueID, _ reference: Reference) throws(Unresolved) -> Double {
        if let found = moment.latest(id, isUpdate: false, upTo: place.index) { return found.value }
        guard place.iteration > 1,
            let found = timeline.moment(place.iteration - 1).latest(id, isUpdate: false, upTo: .max)
        else { throw ahead(reference) }
        return found.value
    }

    /// An input, a target, or a value of the loss program by name.
    private func named(_ reference: Reference) throws(Unresolved) -> Double {
        let program = experiment.lossProgram.program
        guard let id = program.value(named: reference.description) else {
            throw Unresolved.name(
                reference.description, among: program.instructions.compactMap { $0.name?.text })
        }
        if program.instructions[id].operation.isGiven {
            return moment.value(id, lane: moment.lane(at: place.index))
        }
        return try lastLoss(id, reference)
    }

    /// `grad(w[2][1][1])` and `grad(z[1][2])` are numbers, `grad(layer 1)` a list.
    private func gradient(of reference: Reference) throws(Unresolved) -> Value {
        guard let operand = reference.operand else { throw Unresolved("write grad(w[1][1][1])") }
        let trainable = experiment.trainable
        let gradients = experiment.lossProgram.gradients
        if operand.name == "layer", let layer = operand.indices?.first {
            var values: [Double] = []
            for index in trainable.indices where trainable[index].layer == layer {
                values.append(try lastLoss(gradients[index], reference))
            }
            guard !values.isEmpty else { throw Unresolved("layer \(layer) has no trained parameters") }
            return .list(values)
        }
        if let index = trainable.firstIndex(where: { $0.name.text == operand.description }) {
            return .number(try lastLoss(gradients[index], reference))
        }
        let program = experiment.lossProgram.program
        if let id = program.value(named: operand.description), let gradient = program.gradients[id] {
            return .number(try lastLoss(gradient, reference))
        }
        throw Unresolved.name(operand.description, among: trainable.map(\.name.text))
    }
}
