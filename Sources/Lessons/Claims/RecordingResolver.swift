import Learning

/// What the names of claims stand for in a recording.
///
/// `w`, `b`, `x`, `y` of a landscape, `accuracy` and the largest and smallest eigenvalue of the Hessian, `lambda_max` and
/// `lambda_min`, are those after the last update, `grad`, `rate`, `z`, `a` and `outputs` those of the last iteration;
/// `after(k).NAME` and `iteration(k).NAME` ask for other moments, `variant("LABEL").NAME` for another run of the lesson's
/// comparison, `ground("LABEL").NAME` for what all of it left on another ground. `loss[i]` is the loss over all examples after
/// i updates, `batch_loss[i]` that of iteration i's batch before its update.
package final class RecordingResolver: Resolver {
    static let knownNames = [
        "loss", "batch_loss", "accuracy", "w", "b", "z", "a", "x", "y", "grad", "layer", "outputs", "after",
        "iteration", "iterations", "epochs", "steps", "diverged", "variant", "ground", "rate", "lambda_max",
        "lambda_min",
    ]

    package var names: [String] { RecordingResolver.knownNames }

    let recording: Recording
    private let evaluation: Evaluation
    private var losses: [Int: Double] = [:]
    private var moments: [Int: Moment] = [:]
    private var curvatures: [Int: Curvature] = [:]
    var variants: [String: RecordingResolver] = [:]
    var grounds: [String: RecordingResolver] = [:]

    package init(_ recording: Recording) {
        self.recording = recording
        evaluation = Evaluation(recording.experiment)
    }

    package func value(of reference: Reference) throws(Unresolved) -> Value {
        let end = recording.iterations
        switch reference.name {
        case "variant": return try variant(of: reference).value(of: try member(of: reference))
        case "ground": return try ground(of: reference).value(of: try member(of: reference))
        case "after":
            return try value(
                of: try member(of: reference), after: try count(of: reference, in: 0...end), iteration: nil)
        case "iteration":
            let iteration = try count(of: reference, in: 1...max(recording.visibleIterations, 1))
            return try value(of: try member(of: reference), after: iteration - 1, iteration: iteration)
        default: return try value(of: reference, after: end, iteration: nil)
        }
    }

    private func count(of reference: Reference, in range: ClosedRange<Int>) throws(Unresolved) -> Int {
        guard case .value(.number(let number))? = reference.arguments?.first, let count = Int(exactly: number)
        else {
            throw Unresolved("write \(reference.name)(1) with a whole number")
        }
        let found = count < 0 ? range.upperBound + 1 + count : count
        guard range.contains(found) else {
            throw Unresolved("\(reference.name) goes from \(range.lowerBound) to \(range.upperBound)")
        }
        return found
    }

    /// - Parameters:
    ///   - updates: how many updates lie before the moment that is meant.
    ///   - iteration: the iteration meant for values that only an iteration has; nil for the last one.
    private func value(of reference: Reference, after updates: Int, iteration: Int?) throws(Unresolved)
        -> Value
    {
        let isLandscape = recording.experiment.model.network == nil
        if ["accuracy", "iterations", "epochs", "steps", "diverged", "rate", "lambda_max", "lambda_min"]
            .contains(reference.name)
        {
            guard reference.steps.isEmpty else { throw Unresolved("\(reference.name) stands alone") }
        }
        switch reference.name {
        case "loss": return try loss(reference, after: updates)
        case "batch_loss":
            let losses = recording.batchLosses
            guard let index = try index(of: reference) else { return .list(losses) }
            let position = index < 0 ? losses.count + index : index - 1
            guard losses.indices.contains(position) else {
                throw Unresolved("batch_loss goes from batch_loss[1] to batch_loss[\(losses.count)]")
            }
            return .number(losses[position])
        case "accuracy":
            guard let accuracy = evaluation.accuracy(recording.state(after: updates)) else {
                throw Unresolved("accuracy counts classes, and this lesson has none")
            }
            return .number(accuracy)
        case "rate": return .number(try moment(iteration).rate)
        case "lambda_max": return .number(try curvature(after: updates).largest)
        case "lambda_min": return .number(try curvature(after: updates).smallest)
        case "iterations": return .number(Double(recording.iterations))
        case "epochs":
            return .number(Double(recording.experiment.batches.epoch(of: max(recording.iterations, 1))))
        case "steps":
            return .number(
                Double(recording.numbers.total))
        case "diverged": return .flag(recording.divergence != nil)
        case "w", "b": return .number(try parameter(reference, after: updates))
        case "x" where isLandscape, "y" where isLandscape:
            return .number(try parameter(reference, after: updates))
        case "z", "a", "x", "y":
            guard let value = try moment(iteration).value(reference.description) else {
                throw Unresolved("there is no \(reference)")
            }
            return .number(value)
        case "outputs": return try outputs(reference, try moment(iteration))
        case "grad": return try gradient(reference, try moment(iteration))
        default: throw Unresolved("\(reference) cannot be asked for")
        }
    }

    /// The only index behind a name; nil for the bare name.
    private func index(of reference: Reference) throws(Unresolved) -> Int? {
        guard let indices = reference.indices, indices.count <= 1 else {
            throw Unresolved("write \(reference.name) or \(reference.name)[1]")
        }
        return indices.first
    }

    /// The outputs of the batch's first example, or one of them.
    private func outputs(_ reference: Reference, _ moment: Moment) throws(Unresolved) -> Value {
        let outputs = moment.outputs(example: 0)
        guard let index = try index(of: reference) else { return .list(outputs) }
        let position = index < 0 ? outputs.count + index : index - 1
        guard outputs.indices.contains(position) else {
            throw Unresolved("outputs goes from outputs[1] to outputs[\(outputs.count)]")
        }
        return .number(outputs[position])
    }

    private func moment(_ iteration: Int?) throws(Unresolved) -> Moment {
        let number = iteration ?? recording.visibleIterations
        guard number >= 1 else { throw Unresolved("the run has no iterations") }
        if let known = moments[number] { return known }
        let moment = recording.moment(number)
        moments = [number: moment]
        return moment
    }

    /// How the loss over all rows bends after so many updates.
    private func curvature(after updates: Int) throws(Unresolved) -> Curvature {
        if let known = curvatures[updates] { return known }
        let state = recording.state(after: updates)
        guard let curvature = Curvature(recording.experiment, at: state) else {
            throw Unresolved("a curvature is computed for 1 to \(Curvature.most) trained parameters")
        }
        curvatures[updates] = curvature
        return curvature
    }

    private func loss(_ reference: Reference, after updates: Int) throws(Unresolved) -> Value {
        guard let index = try index(of: reference) else { return .number(lossAfter(updates)) }
        let position = index < 0 ? recording.iterations + 1 + index : index
        guard (0...recording.iterations).contains(position) else {
            throw Unresolved("loss goes from loss[0] to loss[\(recording.iterations)]")
        }
        return .number(lossAfter(position))
    }

    private func lossAfter(_ updates: Int) -> Double {
        if let known = losses[updates] { return known }
        let loss = evaluation.loss(recording.state(after: updates))
        losses[updates] = loss
        return loss
    }

    private func parameter(_ reference: Reference, after updates: Int) throws(Unresolved) -> Double {
        let experiment = recording.experiment
        let name = reference.description
        guard let position = experiment.parameters.firstIndex(where: { $0.name.text == name }) else {
            throw Unresolved.name(name, among: experiment.parameters.map(\.name.text))
        }
        guard let index = experiment.lossProgram.trainable.firstIndex(of: position) else {
            return experiment.parameters[position].initial
        }
        return recording.state(after: updates).parameters[index]
    }

    /// `grad(w[2][1][1])` is a number, `grad(layer 1)` a list.
    private func gradient(_ reference: Reference, _ moment: Moment) throws(Unresolved) -> Value {
        guard let operand = reference.operand else {
            throw Unresolved("write grad(w[2][1][1]) or grad(layer 1)")
        }
        let trainable = recording.experiment.trainable
        if operand.name == "layer" {
            guard let layer = operand.indices?.first else { throw Unresolved("write grad(layer 1)") }
            let own = trainable.indices.filter { trainable[$0].layer == layer }
            guard !own.isEmpty else { throw Unresolved("layer \(layer) has no trained parameters") }
            return .list(own.map(moment.gradient))
        }
        guard let index = trainable.firstIndex(where: { $0.name.text == operand.description }) else {
            throw Unresolved.name(operand.description, among: trainable.map(\.name.text))
        }
        return .number(moment.gradient(index))
    }
}
