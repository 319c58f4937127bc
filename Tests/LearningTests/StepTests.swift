import Calculus
import Formulas
import Learning
import Testing

/// A step tells what happened: its operands give its value, its texts are there.
@Suite struct StepTests {
    /// Every step computed again from the operands that it tells.
    @Test(arguments: RecordedRun.allCases)
    func operandsGiveTheValue(_ run: RecordedRun) throws {
        let recording = try run.experiment(iterations: 3).recorded()
        for iteration in [1, 3] {
            let moment = recording.moment(iteration)
            for index in 0..<moment.stepCount {
                let step = try #require(moment.step(index))
                #expect(again(step).bitPattern == step.value.bitPattern, "\(step.name)")
            }
        }
    }

    private func again(_ step: Step) -> Double {
        let builder = ProgramBuilder()
        let numbers = step.operands.map(\.value)
        guard step.operation.crossesLanes else {
            let terms = numbers.indices.map { builder.input(Name("x[\($0)]"), .uniform) }
            let value = builder.emit(step.operation, terms)
            let machine = Machine(builder.finish(), lanes: 1)
            machine.set(terms.map(\.id), to: numbers)
            machine.run()
            return machine[value.id]
        }
        let x = builder.input(Name("x"), .column)
        let value = builder.emit(step.operation, [x])
        let machine = Machine(builder.finish(), lanes: numbers.count)
        machine.set(x.id, to: numbers)
        machine.run()
        return machine[value.id]
    }

    @Test(arguments: RecordedRun.allCases)
    func everyStepIsTold(_ run: RecordedRun) throws {
        let recording = try run.experiment(iterations: 2).recorded()
        let moment = recording.moment(2)
        let steps = (0..<moment.stepCount).compactMap { moment.step($0) }
        for step in steps {
            #expect(!step.name.isEmpty && !step.rule.unicode.isEmpty && !step.numbers.unicode.isEmpty)
            #expect(step.iteration == 2)
            #expect(!step.scope.contains { Phase(rawValue: $0) != nil })
            #expect(
                (step.phase == .update)
                    == (step.site.lane != nil && step.example == nil && step.parameter != nil)
                    || step.site.lane == nil)
        }
        // Phases follow each other.
        let phases = steps.map(\.phase)
        #expect(phases.last == .update && phases.first == .forward)
        #expect(phases.firstIndex(of: .update) == moment.numbers.lossCount(in: 2))
    }

    /// The rows that a batch saw are those that its steps tell.
    @Test func examplesAreRowsOfTheData() throws {
        let recording = try Experiment.small(iterations: 3).recorded()
        for iteration in 1...3 {
            let moment = recording.moment(iteration)
            let told = (0..<moment.stepCount).compactMap { moment.step($0)?.example }
            #expect(Set(told) == Set(moment.rows.map { $0 + 1 }))
            for (lane, row) in moment.rows.enumerated() {
                let inputs = ["x[1]", "x[2]"].map { moment.value($0, example: lane) }
                #expect(inputs == recording.experiment.table.inputs[row].map { $0 })
            }
        }
    }

    /// Every trained parameter has a step for its gradient and one for its update.
    @Test(arguments: RecordedRun.allCases)
    func parametersHaveTheirSteps(_ run: RecordedRun) throws {
        let recording = try run.experiment(iterations: 1).recorded()
        let moment = recording.moment(1)
        let steps = (0..<moment.stepCount).compactMap { moment.step($0) }
        for (index, parameter) in recording.experiment.trainable.enumerated() {
            let name = parameter.name.text
            let position = try #require(moment.gradientStep(of: name), "\(name)")
            #expect(steps[position].name == "∂L/∂\(name)")
            #expect(steps[position].value == moment.gradient(index))
            let update = try #require(steps.last { $0.parameter == index })
            #expect(update.name == name && update.value == moment.updated(index))
        }
    }
}
