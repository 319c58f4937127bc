import Calculus
import Formulas
import Learning

/// What a step is good for, in a sentence for someone who sees it for the first time.
package enum Meaning {
    package static func sentence(_ step: Step, in experiment: Experiment) -> String {
        switch step.phase {
        case .forward: forward(step)
        case .loss: loss(step)
        case .backward: backward(step, experiment)
        case .update: update(step, experiment)
        }
    }

    private static func forward(_ step: Step) -> String {
        if step.operation == .weightedSum {
            return "The neuron adds its bias and every input times its weight."
        }
        if step.name.hasPrefix("a[") {
            return "The activation function makes the neuron's output of its weighted sum."
        }
        return "A part of the forward pass, on the way to the outputs."
    }

    private static func loss(_ step: Step) -> String {
        switch step.name {
        case "L": "The loss: one number for how wrong the outputs are."
        case "ℓ": "How wrong the outputs are for this example."
        case "penalty": "The penalty for large weights."
        case let name where name.hasPrefix("e["): "How far the output is from its target."
        default: "A part of the loss."
        }
    }

    private static func backward(_ step: Step, _ experiment: Experiment) -> String {
        let program = experiment.lossProgram.program
        let operands = program.instructions[step.site.value].operands
        let uses = program.localDerivatives
        if step.operation == .multiply, operands.count == 2,
            let use = uses.first(where: {
                operands.contains($0.slope) && $0.gradient.map(operands.contains) == true
            })
        {
            let above = use.gradient.map { symbol($0, step) } ?? "1"
            return "Chain rule: what arrives, \(above), times the local slope, \(symbol(use.slope, step))."
        }
        if uses.contains(where: { $0.slope == step.site.value }) {
            return "A local derivative: how much one value moves when the one before it moves."
        }
        if [.add, .sum, .weightedSum].contains(step.operation), step.name.hasPrefix("∂L/∂") {
            return "Several paths lead from here to the loss; what they bring back is added."
        }
        if step.operation == .laneMean { return "The mean over the examples of the batch." }
        return "A part of the way back from the loss."
    }

    private static func update(_ step: Step, _ experiment: Experiment) -> String {
        if step.site.value == experiment.updateProgram.updated {
            return "The update: a step down the slope, against the gradient."
        }
        if experiment.updateProgram.memories.contains(where: { $0.after == step.site.value }) {
            return "What the optimizer remembers from iteration to iteration."
        }
        return "A part of the optimizer's step."
    }

    /// What the step's formula calls one of its operands.
    private static func symbol(_ value: ValueID, _ step: Step) -> String {
        step.formula.leaf(of: value).map { $0.symbol?.unicode ?? $0.name } ?? "it"
    }
}
