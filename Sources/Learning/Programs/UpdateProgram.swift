import Calculus
import Formulas

/// The program of one update: the schedule, clipping and the optimizer's formula, a lane a trainable parameter.
package struct UpdateProgram: Sendable {
    package let program: Program
    package let parameter: ValueID
    package let gradient: ValueID
    package let iteration: ValueID
    package let epoch: ValueID
    package let rate: ValueID
    /// The gradient as the optimizer sees it: clipped, or as it came.
    package let usedGradient: ValueID
    package let updated: ValueID
    package let memories: [UpdateFormula.Memory]

    package static func write(
        optimizer: Chosen<Optimizer>, schedule: Chosen<Schedule>, clipping: Clipping?, totalEpochs: Int
    ) -> UpdateProgram {
        let builder = ProgramBuilder()
        let parameter = builder.input(Name("θ", role: .weight), .column)
        let gradient = builder.input(Name("g", role: .gradient), .column)
        let iteration = builder.input(Name("t", role: .setting), .uniform)
        let epoch = builder.input(Name("epoch", .words("epoch")), .uniform)
        let written = builder.scope(Phase.update.rawValue) {
            let rate = builder.scope("rate") {
                scheduled(optimizer, schedule, epoch: epoch, totalEpochs: totalEpochs, in: builder)
            }
            let clipped =
                clipping.map { limit in builder.scope("clip") { limit.write(gradient) } } ?? gradient
            let formula = UpdateFormula(
                parameter: parameter, gradient: clipped, rate: rate, iteration: iteration, optimizer)
            let updated = optimizer.entry.formula(formula).named(.updated)
            return (rate: rate.id, gradient: clipped.id, updated: updated.id, memories: formula.memories)
        }
        return UpdateProgram(
            program: builder.finish(), parameter: parameter.id, gradient: gradient.id,
            iteration: iteration.id,
            epoch: epoch.id, rate: written.rate, usedGradient: written.gradient, updated: written.updated,
            memories: written.memories)
    }

    /// η of the iteration: the rate itself, or the schedule's formula of it.
    private static func scheduled(
        _ optimizer: Chosen<Optimizer>, _ schedule: Chosen<Schedule>, epoch: Term, totalEpochs: Int,
        in builder: ProgramBuilder
    ) -> Term {
        let base = optimizer.settings.number("rate")
        let η = Name("rate", .letter("η", role: .rate))
        guard schedule.entry.name != Schedule.constant.name else { return builder.constant(base, η) }
        let start = builder.constant(base, Name("rate[0]", .symbol(Symbol("η", ["0"], role: .rate))))
        return schedule.entry.formula(
            .init(rate: start, epoch: epoch, totalEpochs: totalEpochs, settings: schedule.settings)
        ).named(η)
    }
}

extension Name {
    /// The parameter after the update.
    static let updated = Name("θ after", .letter("θ", role: .weight))
}
