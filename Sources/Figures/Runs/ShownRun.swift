import Calculus
import Formulas
import Learning

/// The run and the parameters that a figure of an optimizer's inside shows.
struct ShownRun {
    let run: RecordedRun
    /// Positions among the trainable parameters.
    let parameters: [Int]
    /// Updates of that run that are over at the moment shown: as many as the same gradients pay for.
    let updatesDone: Int
    /// The iteration of that run whose update is shown, counted from 1.
    let iteration: Int

    static let runSetting = Setting(
        "run", .text(atMost: 40), default: nil,
        "the label of a variant of the lesson's comparison; the lesson's own run when left out")

    /// - Parameters:
    ///   - names: the parameters by name; the first ones where none are named.
    ///   - count: how many are shown where none are named.
    init(_ context: FigureContext, names: [String], count: Int) {
        let recording = context.recording
        let label = context.settings.text("run")
        let alone = RecordedRun(aloneIn: recording)
        run = recording.variants.first { $0.label == label } ?? alone
        let trainable = run.experiment.trainable
        let named = names.compactMap { name in trainable.firstIndex { $0.name.text == name } }
        parameters = named.isEmpty ? Array(trainable.indices.prefix(count)) : named
        let base = recording.experiment
        let gradients = base.gradientEvaluations(after: context.updatesDone)
        let isAtEnd = context.updatesDone == base.iterations
        let done =
            label == nil
            ? context.updatesDone
            : isAtEnd ? run.experiment.iterations : run.experiment.iterations(for: gradients)
        updatesDone = min(done, run.recording.iterations)
        let present = base.gradientEvaluations(after: context.moment.iteration)
        let own = label == nil ? context.moment.iteration : run.experiment.iterations(for: present)
        let isLast = context.moment.iteration == base.iterations
        iteration = max(1, min(isLast ? run.experiment.iterations : own, run.recording.visibleIterations))
    }

    var experiment: Experiment { run.experiment }
    var update: UpdateProgram { run.experiment.updateProgram }
    var optimizer: String { experiment.optimizer.label }

    func symbol(_ parameter: Int) -> Formula { experiment.trainable[parameter].name.symbol }

    /// The run in words: what it is called and every setting of it.
    var told: String { ([run.label] + run.told.map(\.text)).joined(separator: ", ") }

    /// What keeps the settings `run` and `of` from naming anything.
    static func objection(_ question: FigureQuestion, names: [String]) -> FigureObjection? {
        let labels = question.experiment.comparison?.labels ?? []
        if let label = question.settings.text("run"), !labels.contains(label) {
            let known =
                labels.isEmpty
                ? "the lesson compares nothing"
                : "there are \(labels.map { "'\($0)'" }.joined(separator: ", "))"
            return FigureObjection("there is no variant '\(label)'; \(known)", setting: "run")
        }
        let trainable = question.experiment.trainable.map(\.name.text)
        for name in names where !trainable.contains(name) {
            let ends = [trainable.first, trainable.last].compactMap { $0 }.joined(separator: " to ")
            return FigureObjection(
                "there is no trained parameter '\(name)'; their names go from \(ends)", setting: "of")
        }
        return trainable.isEmpty ? FigureObjection("no parameter is trained") : nil
    }
}
