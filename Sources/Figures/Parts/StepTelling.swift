import Formulas
import Learning
import Scenes

/// What a step does, in words: the title of its picture, the line below it and the text for those who cannot see it.
struct StepTelling {
    let context: FigureContext
    private let step: Step?

    init(_ context: FigureContext) {
        self.context = context
        step = context.step
    }

    /// What happens, in a student's words: `Hidden neuron 1 adds up what comes in`.
    var title: String { StepTitle(moment: context.moment, step: step).text }

    /// Where in the run: the example, the iteration, the epoch, the step.
    var subtitle: [String] {
        let moment = context.moment
        let count = moment.experiment.table.count
        let progress = "step \(context.index + 1) of \(moment.stepCount)"
        var parts: [String] = []
        if count > 1 {
            parts.append(step?.example.map { "example \($0) of \(count)" } ?? batch)
        }
        return parts + ["iteration \(moment.iteration)"] + (count > 0 ? ["epoch \(moment.epoch)"] : []) + [
            progress
        ]
    }

    /// The batch, and which of its examples the values belong to.
    private var batch: String {
        let example = Progress(context.moment, index: context.index).example
        return "batch of \(context.moment.rows.count)" + (example.map { ", values of example \($0)" } ?? "")
    }

    /// The finished scene with title, description and alternative text.
    func scene(_ items: [Item], showing what: String) -> Scene {
        let place = subtitle.joined(separator: ", ")
        guard let step else {
            return Scene(
                id: context.id, size: context.size, title: title, description: what,
                alternative: "\(what) \(title).", items: items)
        }
        let operation = step.operationInWords
        let result = Numeral.text(step.value, .result)
        return Scene(
            id: context.id, size: context.size, title: title,
            description: "\(what) \(step.phase.name), \(place). \(title): \(step.rule.unicode).",
            alternative: "\(step.phase.name), \(place). \(title). The operation is \(operation): "
                + "\(step.rule.unicode), in numbers \(step.numbers.unicode). The result is \(result). \(what)",
            items: items)
    }
}

extension Step {
    /// What was done, in words: `weighted sum`, `mean over the batch`.
    var operationInWords: String {
        let lanes = phase == .update ? "the parameters" : "the batch"
        switch operation {
        case .laneMean: return "mean over \(lanes)"
        case .laneSum: return "sum over \(lanes)"
        case .laneMaximum: return "maximum over \(lanes)"
        default: return operation.rawValue.spaced
        }
    }
}

extension Phase {
    /// The phase as the beginning of a sentence.
    package var name: String {
        switch self {
        case .forward: "Forward pass"
        case .loss: "Loss"
        case .backward: "Backward pass"
        case .update: "Update"
        }
    }
}
