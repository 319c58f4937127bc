import Calculus

/// The two machines that carry out iterations: loss and gradients over examples, the update over parameters.
///
/// A class because its machines own memory that is used again for every iteration.
package final class Engine {
    package let experiment: Experiment
    package let lossMachine: Machine
    package let updateMachine: Machine
    private let trainableParameters: [ValueID]
    /// The examples, column by column, with the inputs and targets of the loss program that they are given to.
    private let columns: [(value: ValueID, numbers: [Double])]
    private var setRows: [Int] = []
    private var epochOrder: (epoch: Int, rows: [Int])?

    /// - Parameter keeping: `everything` to read every step, else only what training needs is kept.
    package init(_ experiment: Experiment, keepsEverything: Bool) {
        self.experiment = experiment
        let loss = experiment.lossProgram
        let update = experiment.updateProgram
        let lossKept = Set([loss.loss] + loss.gradients + loss.outputs)
        let updateKept = Set([update.updated, update.usedGradient] + update.memories.map(\.after))
        lossMachine = Machine(
            loss.program, lanes: experiment.batches.size,
            keeping: keepsEverything ? .everything : .only(lossKept))
        updateMachine = Machine(
            update.program, lanes: loss.trainable.count,
            keeping: keepsEverything ? .everything : .only(updateKept))
        trainableParameters = loss.trainable.map { loss.parameters[$0] }
        let table = experiment.table
        columns =
            loss.inputs.enumerated().map { column, input in (input, table.inputs.map { $0[column] }) }
            + loss.targets.enumerated().map { column, target in (target, table.targets.map { $0[column] }) }
        for (value, parameter) in zip(loss.parameters, experiment.parameters) {
            lossMachine[value] = parameter.initial
        }
        load(State(startOf: experiment))
    }

    /// The state that the next iteration starts from.
    package var state: State {
        let update = experiment.updateProgram
        // A machine has at least one lane, also where there is nothing to train.
        guard !trainableParameters.isEmpty else { return State(startOf: experiment) }
        return State(
            parameters: updateMachine.numbers(update.parameter),
            memory: update.memories.map { updateMachine.numbers($0.before) })
    }

    package func load(_ state: State) {
        let update = experiment.updateProgram
        updateMachine.set(update.parameter, to: state.parameters)
        for (memory, numbers) in zip(update.memories, state.memory) {
            updateMachine.set(memory.before, to: numbers)
        }
    }

    /// Computes loss and gradients of iteration `iteration` (counted from 1) at the present state.
    package func computeGradients(iteration: Int) {
        setExamples(of: iteration)
        lossMachine.scatter(updateMachine, experiment.updateProgram.parameter, into: trainableParameters)
        // A landscape has no examples and still one lane.
        lossMachine.run(lanes: max(experiment.batches.count(in: iteration), 1))
    }

    /// Computes the update of the iteration whose gradients were computed last; the state stays until `accept`.
    package func computeUpdate(iteration: Int) {
        let update = experiment.updateProgram
        updateMachine[update.iteration] = Double(iteration)
        updateMachine[update.epoch] = Double(experiment.batches.epoch(of: iteration) - 1)
        updateMachine.gather(experiment.lossProgram.gradients, of: lossMachine, into: update.gradient)
        updateMachine.run()
    }

    /// Makes the computed update the present state.
    package func accept() {
        let update = experiment.updateProgram
        updateMachine.copy(update.updated, to: update.parameter)
        for memory in update.memories { updateMachine.copy(memory.after, to: memory.before) }
    }

    /// Whether loss, gradients, updated parameters and memory of the last iteration are all finite.
    package var isFinite: Bool {
        lossMachine[experiment.lossProgram.loss].isFinite
            && updateMachine.isFinite(experiment.updateProgram.updated)
            && updateMachine.isFinite(experiment.updateProgram.gradient)
            && experiment.updateProgram.memories.allSatisfy { updateMachine.isFinite($0.after) }
    }

    /// The rows (counted from 0) that iteration `iteration` sees.
    package func rows(of iteration: Int) -> [Int] {
        let batches = experiment.batches
        let epoch = batches.epoch(of: iteration)
        if epochOrder?.epoch != epoch { epochOrder = (epoch, batches.order(inEpoch: epoch)) }
        return Array(batches.rows(of: iteration, inOrder: epochOrder?.rows ?? []))
    }

    private func setExamples(of iteration: Int) {
        guard !experiment.lossProgram.inputs.isEmpty else { return }
        if experiment.batches.perEpoch == 1 && !setRows.isEmpty { return }
        let rows = rows(of: iteration)
        guard rows != setRows else { return }
        setRows = rows
        for (input, numbers) in columns { lossMachine.set(input, to: numbers, at: rows) }
    }
}
