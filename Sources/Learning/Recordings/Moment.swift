import Calculus
import Formulas

/// One iteration restored with every value that it computed: forward, loss, backward and update.
///
/// A class because it holds machines; nothing of it changes after it was made.
package final class Moment {
    package let experiment: Experiment
    /// Counted from 1.
    package let iteration: Int
    /// The state before the iteration.
    package let before: State
    package let numbers: StepNumbers
    /// The rows of the batch, counted from 0.
    package let rows: [Int]
    /// The parameters that have gradients, listed once for all steps.
    let trainable: [Parameter]
    let engine: Engine

    /// - Parameter numbers: how the run counts its steps; nil for one that branched off no other.
    package init(_ experiment: Experiment, iteration: Int, before: State, numbers: StepNumbers? = nil) {
        self.experiment = experiment
        self.iteration = iteration
        self.before = before
        self.numbers = numbers ?? StepNumbers(experiment, iterations: experiment.iterations)
        trainable = experiment.trainable
        engine = Engine(experiment, keepsEverything: true)
        engine.load(before)
        engine.computeGradients(iteration: iteration)
        engine.computeUpdate(iteration: iteration)
        rows = experiment.lossProgram.inputs.isEmpty ? [] : engine.rows(of: iteration)
    }

    package var epoch: Int { experiment.batches.epoch(of: iteration) }

    /// The batch's loss before the update.
    package var loss: Double { engine.lossMachine[experiment.lossProgram.loss] }

    /// The gradient of trainable parameter `index`, before clipping.
    package func gradient(_ index: Int) -> Double {
        engine.lossMachine[experiment.lossProgram.gradients[index]]
    }

    /// Trainable parameter `index` after the update.
    package func updated(_ index: Int) -> Double {
        engine.updateMachine[experiment.updateProgram.updated, lane: index]
    }

    /// Every parameter before or after the update, frozen ones too.
    package func parameters(afterUpdate: Bool) -> [Double] {
        var all = experiment.parameters.map(\.initial)
        for (index, position) in experiment.lossProgram.trainable.enumerated() {
            all[position] = afterUpdate ? updated(index) : before.parameters[index]
        }
        return all
    }

    /// The learning rate of this iteration, scheduled.
    package var rate: Double { engine.updateMachine[experiment.updateProgram.rate] }

    /// The optimizer's memory of trainable parameter `index` after the update, by name.
    package func memory(_ index: Int) -> [(name: String, value: Double)] {
        experiment.updateProgram.memories.map { ($0.name, engine.updateMachine[$0.after, lane: index]) }
    }

    /// The outputs of one example of the batch, counted from 0.
    package func outputs(example: Int) -> [Double] {
        experiment.lossProgram.outputs.map { engine.lossMachine[$0, lane: example] }
    }

    /// A value of the loss program by name, of one example of the batch.
    package func value(_ name: String, example: Int = 0) -> Double? {
        experiment.lossProgram.program.value(named: name).map { engine.lossMachine[$0, lane: example] }
    }

    /// A value of the loss program.
    package func value(_ id: ValueID, lane: Int?) -> Double {
        engine.lossMachine[id, lane: lane ?? 0]
    }

    /// How many steps the iteration has.
    package var stepCount: Int { numbers.count(in: iteration) }

    /// The first step whose value is not finite although its operands are; where a broken number came from outside (data, a
    /// setting), the first step that shows it.
    package var firstNonFiniteStep: Step? {
        var firstShown: Step?
        for index in 0..<stepCount {
            guard let (machine, site) = machineAndSite(index),
                !machine[site.value, lane: site.lane ?? 0].isFinite,
                let step = step(index)
            else { continue }
            if step.operands.allSatisfy(\.value.isFinite) { return step }
            firstShown = firstShown ?? step
        }
        return firstShown
    }

    /// The machine and place of step `index`, counted from 0 within the iteration.
    func machineAndSite(_ index: Int) -> (Machine, Walk.Site)? {
        guard index >= 0 else { return nil }
        let lossCount = numbers.lossCount(in: iteration)
        if index < lossCount {
            let site = numbers.lossWalk.site(index, lanes: engine.lossMachine.lanes)
            return site.map { (engine.lossMachine, $0) }
        }
        let site = numbers.updateWalk.site(index - lossCount, lanes: engine.updateMachine.lanes)
        return site.map { (engine.updateMachine, $0) }
    }
}
