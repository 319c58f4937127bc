import Learning

/// The numbers of a recording that any picture of it may show.
enum RecordedNumbers {
    /// What the steps of a moment compute and what the update makes of the parameters; the proof of the step at `index`.
    static func ofMoment(_ moment: Moment, index: Int?) -> [Double] {
        var values: [Double] = [moment.rate, moment.loss]
        for place in 0..<moment.stepCount {
            guard let step = moment.step(place) else { continue }
            values.append(step.value)
            values += step.operands.map(\.value)
            _ = step.formula.numbers(digits: 4) { leaf, number in
                values.append(leaf.value)
                return number
            }
        }
        let before = moment.parameters(afterUpdate: false)
        let after = moment.parameters(afterUpdate: true)
        values += before + after + zip(before, after).map { $1 - $0 }
        if let step = index.flatMap(moment.step),
            let parameter = moment.experiment.lossProgram.gradients.firstIndex(of: step.site.value)
        {
            let check = GradientProof.check(parameter, in: moment)
            values += [check.difference, check.difference - check.gradient]
        }
        return values
    }

    /// What the run left besides: losses, parameters, and what the model gives for the data around a moment.
    static func ofRun(_ recording: Recording, _ moment: Moment) -> [Double] {
        let experiment = recording.experiment
        let losses = recording.batchLosses.filter(\.isFinite)
        var values = [losses.first, losses.last, losses.min(), losses.max()].compactMap { $0 }
        values += experiment.parameters.map(\.initial)
        values += experiment.table.inputs.joined() + Array(experiment.table.targets.joined())
        let evaluation = Evaluation(experiment)
        let counts = [
            0, moment.iteration - 1, min(moment.iteration, recording.iterations), recording.iterations,
        ]
        for count in Set(counts) {
            let state = recording.state(after: count)
            values += state.parameters + [evaluation.loss(state)]
            values += [evaluation.accuracy(state)].compactMap { $0 }
            for (outputs, targets) in zip(evaluation.outputs(state), experiment.table.targets) {
                values += outputs + zip(outputs, targets).map { $0 - $1 }
            }
        }
        return values
    }

    /// The mean of a sample and its standard deviation.
    static func statistics(_ sample: [Double]) -> [Double] {
        let numbers = sample.filter(\.isFinite)
        guard !numbers.isEmpty else { return [] }
        let mean = numbers.reduce(0, +) / Double(numbers.count)
        let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(numbers.count)
        return [mean, variance.squareRoot()]
    }
}
