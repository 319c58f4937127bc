import Learning

/// The numbers of updates of a run: all that the optimizer computes, what it remembers, and how far it goes.
struct UpdateNumbers {
    let values: [Double]

    /// - Parameter names: the parameters that are shown; the first two where none are named.
    init(_ base: Recording, _ moment: Moment, _ settings: Settings, parameters names: [String]) {
        let label = settings.text("run")
        let recording = base.runs.first { $0.label == label }?.recording ?? base
        let experiment = recording.experiment
        let shown =
            names.isEmpty
            ? Array(experiment.trainable.indices.prefix(2))
            : names.compactMap { name in experiment.trainable.firstIndex { $0.name.text == name } }
        let counts = Set(RunNumbers.counts(of: recording, base, moment)).filter { $0 > 0 }
        let moments = counts.map { recording.moment($0) }
        let told = experiment.optimizer.settings.number("rate")
        values =
            [told] + moments.flatMap { UpdateNumbers.values(of: $0, shown) }
            + shown.flatMap { UpdateNumbers.ends(of: $0, recording) }
    }

    private static func values(of moment: Moment, _ parameters: [Int]) -> [Double] {
        let update = moment.experiment.updateProgram
        return RecordedNumbers.ofMoment(moment, index: nil)
            + parameters.flatMap { parameter -> [Double] in
                let step = moment.updated(parameter) - moment.before.parameters[parameter]
                let gradient = moment.updateValue(update.usedGradient, parameter: parameter)
                let memories = update.memories.flatMap { [$0.before, $0.after] }
                    .map { moment.updateValue($0, parameter: parameter) }
                return [step, step / gradient, gradient] + memories + memories.map { max($0, 0).squareRoot() }
            }
    }

    /// The least and the largest value that a parameter has on its way.
    private static func ends(of parameter: Int, _ recording: Recording) -> [Double] {
        let way = (0...recording.iterations).map { recording.state(after: $0).parameters[parameter] }
        return [way.min(), way.max()].compactMap { $0 }
    }
}
