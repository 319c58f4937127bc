import Calculus
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

    /// What happens: `Hidden neuron 1: weighted sum`.
    var title: String {
        guard let step else { return "Iteration \(context.moment.iteration)" }
        if step.phase == .update { return updateTitle(step) }
        let program = context.moment.experiment.lossProgram.program
        if step.name.hasPrefix("∂L/∂"), context.moment.experiment.model.network == nil {
            return "Coordinate \(step.name.dropFirst(4)): gradient"
        }
        let part =
            NetworkPart(valueName: step.name)
            ?? NetworkPart(scope: program.scopePath(of: step.site.value), phase: step.phase.rawValue)
        if step.name == "ℓ" { return "Loss of the example" }
        if step.name == "L" { return context.moment.rows.count > 1 ? "Loss of the batch" : "Loss" }
        guard let part else { return "\(step.phase.name): \(step.operationInWords)" }
        return "\(place(part)): \(happening(step, part))"
    }

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

    private func updateTitle(_ step: Step) -> String {
        guard let parameter = step.parameter else { return "Update: \(step.name.spaced)" }
        let owner = context.moment.experiment.trainable[parameter].name
        let subject = NetworkPart(valueName: owner.text).map(place) ?? "Coordinate \(owner.symbol.unicode)"
        guard step.site.value == context.moment.experiment.updateProgram.updated else {
            return "\(subject): towards the update"
        }
        return "\(subject): update"
    }

    private func happening(_ step: Step, _ part: NetworkPart) -> String {
        let isNamed = NetworkPart(valueName: step.name) != nil
        guard step.phase == .backward else {
            guard isNamed else { return step.operationInWords }
            switch part {
            case .node: return step.name.hasPrefix("z") ? "weighted sum" : "activation"
            case .target: return "error"
            case .loss: return step.name == "penalty" ? "penalty on the weights" : "loss of the data"
            case .weight, .bias: return step.operationInWords
            }
        }
        guard isNamed else { return "towards the gradient" }
        if step.operation == .laneMean { return "mean gradient" }
        guard case .node = part else { return "gradient" }
        if step.name.hasPrefix("∂a") { return "slope of the activation" }
        return step.name.contains("/∂z") ? "gradient at z" : "gradient at a"
    }

    private func place(_ part: NetworkPart) -> String {
        let layers = context.moment.experiment.model.network?.layers.count ?? 0
        switch part {
        case .node(0, let unit): return "Input \(unit)"
        case .node(layers, let unit): return "Output neuron \(unit)"
        case .node(let layer, let unit):
            return layers > 2 ? "Layer \(layer), neuron \(unit)" : "Hidden neuron \(unit)"
        case .weight(let layer, let unit, let input):
            return "Weight \(symbol("w[\(layer)][\(unit)][\(input)]"))"
        case .bias(let layer, let unit): return "Bias \(symbol("b[\(layer)][\(unit)]"))"
        case .target(let unit): return "Output \(unit)"
        case .loss: return "Loss"
        }
    }

    private func symbol(_ name: String) -> String {
        context.moment.experiment.parameters.first { $0.name.text == name }?.name.symbol.unicode ?? name
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
    var name: String {
        switch self {
        case .forward: "Forward pass"
        case .loss: "Loss"
        case .backward: "Backward pass"
        case .update: "Update"
        }
    }
}
