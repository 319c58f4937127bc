import Calculus
import Formulas

/// The learning rate of every iteration under a schedule, by the instructions that the update executes.
package struct ScheduledRates: Sendable {
    package let schedule: Chosen<Schedule>
    /// The rate of each iteration, the first first.
    package let rates: [Double]
    /// η = …, printed from those instructions.
    package let formula: Formula

    /// - Parameter schedule: another than the experiment's own.
    package init(_ experiment: Experiment, _ schedule: Chosen<Schedule>? = nil) {
        let chosen = schedule ?? experiment.schedule
        let perEpoch = experiment.batches.perEpoch
        let epochs = max((experiment.iterations + perEpoch - 1) / perEpoch, 1)
        let update = UpdateProgram.write(
            optimizer: experiment.optimizer, schedule: chosen, clipping: nil, totalEpochs: epochs)
        let machine = Machine(update.program, lanes: 1, keeping: .only([update.rate]))
        let ofEpoch = (0..<epochs).map { epoch in
            machine[update.epoch] = Double(epoch)
            machine.run()
            return machine[update.rate]
        }
        rates = (0..<experiment.iterations).map { ofEpoch[min($0 / perEpoch, epochs - 1)] }
        let program = update.program
        let right = program.formula(of: update.rate) { program.instructions[$0].name?.symbol }
        let η = Formula.letter("η", role: .rate)
        let isConstant = program.instructions[update.rate].operation == .constant
        formula = .relation(
            η, .equals, isConstant ? .symbol(Symbol("η", ["0"], role: .rate)) : right)
        self.schedule = chosen
    }

    /// Every schedule of the catalog with its defaults, the experiment's own as the lesson has it.
    package static func all(_ experiment: Experiment) -> [ScheduledRates] {
        Schedule.catalog.entries.map { entry in
            let isOwn = entry.name == experiment.schedule.entry.name
            return ScheduledRates(experiment, isOwn ? experiment.schedule : Chosen(entry))
        }
    }
}
