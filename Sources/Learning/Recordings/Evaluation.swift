import Calculus

/// A trained model applied to rows of data without learning from them.
///
/// A class because it holds a machine that is used again for every state.
package final class Evaluation {
    private let experiment: Experiment
    private let program: LossProgram
    private let machine: Machine
    private lazy var hasClasses = experiment.hasClasses

    package init(_ experiment: Experiment) {
        self.experiment = experiment
        let count = max(experiment.table.count, 1)
        program =
            (experiment.batches.size > 1) == (count > 1)
            ? experiment.lossProgram
            : .write(experiment.model, regularizer: experiment.regularizer, batched: count > 1)
        machine = Machine(
            program.program, lanes: count, keeping: .only(Set(program.outputs + [program.loss])))
        for (column, input) in program.inputs.enumerated() {
            machine.set(input, to: experiment.table.inputs.map { $0[column] })
        }
        for (column, target) in program.targets.enumerated() {
            machine.set(target, to: experiment.table.targets.map { $0[column] })
        }
        for (value, parameter) in zip(program.parameters, experiment.parameters) {
            machine[value] = parameter.initial
        }
    }

    /// The loss over all rows, penalty included.
    package func loss(_ state: State) -> Double {
        run(state)
        return machine[program.loss]
    }

    /// The outputs of every row.
    package func outputs(_ state: State) -> [[Double]] {
        run(state)
        return experiment.table.inputs.indices.map { row in program.outputs.map { machine[$0, lane: row] } }
    }

    /// The share of rows whose class is right: the largest output, or for one output the side of the threshold that the
    /// loss's coding sets.
    ///
    /// Nil where rows have no classes: without a network, and where the targets are numbers.
    package func accuracy(_ state: State) -> Double? {
        guard case .network(_, let loss) = experiment.model, hasClasses else { return nil }
        let threshold = loss.entry.coding.threshold
        let right = zip(outputs(state), experiment.table.targets).filter { outputs, targets in
            guard outputs.count > 1 else { return (outputs[0] > threshold) == (targets[0] > threshold) }
            return Evaluation.largest(outputs) == Evaluation.largest(targets)
        }
        return Double(right.count) / Double(experiment.table.count)
    }

    private static func largest(_ numbers: [Double]) -> Int? {
        numbers.indices.max { numbers[$0] < numbers[$1] }
    }

    private func run(_ state: State) {
        machine.set(program.trainable.map { program.parameters[$0] }, to: state.parameters)
        machine.run()
    }
}
