import Calculus

extension Moment {
    /// ∂ℓ/∂θ of trainable parameter `index` by each example of the batch, before their mean is taken: the very numbers that the
    /// backward pass averages.
    ///
    /// A batch of one has its gradient alone. Nil where the loss has no examples: on a landscape, or of a parameter that only a
    /// penalty depends on.
    package func exampleGradients(_ index: Int) -> [Double]? {
        guard !experiment.lossProgram.inputs.isEmpty else { return nil }
        let program = experiment.lossProgram.program
        let gradient = experiment.lossProgram.gradients[index]
        guard let mean = Moment.mean(below: gradient, in: program) else {
            return rows.count == 1 && regularizerIsAbsent ? [self.gradient(index)] : nil
        }
        let column = program.instructions[mean].operands[0]
        return rows.indices.map { value(column, lane: $0) }
    }

    /// Their mean: the gradient of the batch's loss without the penalty.
    package func meanOfExampleGradients(_ index: Int) -> Double? {
        let program = experiment.lossProgram.program
        let gradient = experiment.lossProgram.gradients[index]
        if let mean = Moment.mean(below: gradient, in: program) { return value(mean, lane: nil) }
        return exampleGradients(index)?.first
    }

    private var regularizerIsAbsent: Bool { experiment.regularizer == Regularizer() }

    /// The mean over the lanes in a gradient: the whole of it, or its first part where a penalty is added.
    private static func mean(below gradient: ValueID, in program: Program) -> ValueID? {
        let instruction = program.instructions[gradient]
        switch instruction.operation {
        case .laneMean: return gradient
        case .add, .sum, .copy:
            return instruction.operands.lazy.compactMap { mean(below: $0, in: program) }.first
        default: return nil
        }
    }
}
