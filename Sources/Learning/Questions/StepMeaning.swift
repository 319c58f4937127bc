import Calculus
import Formulas

extension Step {
    /// What the step is good for, in a sentence for someone who sees it for the first time.
    package func meaning(in experiment: Experiment) -> String {
        switch phase {
        case .forward: forwardMeaning(in: experiment)
        case .loss: lossMeaning
        case .backward: backwardMeaning(in: experiment.lossProgram.program)
        case .update: updateMeaning(in: experiment.updateProgram)
        }
    }

    private static let intermediate = "An intermediate result; a later step uses it."

    private func forwardMeaning(in experiment: Experiment) -> String {
        guard experiment.model.network != nil else {
            return name == Name.loss.text
                ? "The height of the surface at this place." : Step.intermediate
        }
        if operation == .weightedSum {
            return "The neuron adds its bias and every input times its weight."
        }
        if name.hasPrefix("a[") {
            return "The activation function turns the neuron's weighted sum into its output."
        }
        return Step.intermediate
    }

    private var lossMeaning: String {
        switch name {
        case "L": "The loss: one number for how wrong the outputs are."
        case "ℓ": "How wrong the outputs are for this example."
        case "penalty": "The penalty for large weights."
        case let name where name.hasPrefix("e["): "How far the output is from its target."
        default: "An intermediate result on the way to the loss."
        }
    }

    private func backwardMeaning(in program: Program) -> String {
        if let (slope, upstream) = program.chainProduct(site.value) {
            return "Chain rule: what arrives, \(written(upstream)), times the local slope, \(written(slope))."
        }
        if program.localDerivatives.contains(where: { $0.slope == site.value }) {
            return "A local derivative: how much one value moves when the one before it moves."
        }
        if [.add, .sum, .weightedSum].contains(operation), name.hasPrefix("∂L/∂") {
            return "Several paths lead from here to the loss; what they bring back is added."
        }
        if operation == .copy { return "The local slope is 1 here, so what arrives goes on unchanged." }
        if operation == .laneMean { return "The mean over the examples of the batch." }
        return Step.intermediate
    }

    private func updateMeaning(in update: UpdateProgram) -> String {
        if site.value == update.updated {
            return "The update: a step down the slope, against the gradient."
        }
        if update.memories.contains(where: { $0.after == site.value }) {
            return "What the optimizer remembers from iteration to iteration."
        }
        let operands = update.program.instructions[site.value].operands
        if operation == .multiply, operands.contains(update.rate) {
            return operands.contains(update.gradient)
                ? "How far the step goes: the learning rate times the gradient."
                : "How far the step goes: the learning rate times the direction."
        }
        return "A part of the optimizer's step."
    }

    /// What the step's formula calls one of its operands.
    private func written(_ value: ValueID) -> String {
        if let leaf = formula.leaf(of: value) { return leaf.symbol?.unicode ?? leaf.name }
        return formula.program.formula(of: value) { formula.leaf(of: $0)?.symbol }.unicode
    }
}
