import Calculus
import Formulas
import Learning

/// One parameter's update, instruction by instruction, as it was executed.
struct UpdateRows {
    /// One instruction: its rule, the same with numbers, the result.
    struct Row {
        let rule: Formula
        let numbers: Formula
        let result: Formula
        /// Whether the value has a name of its own, as mₜ has; what has none lies on the way to one.
        let isNamed: Bool
    }

    /// Something that the formula is given: the gradient, what was remembered, a setting.
    struct Given {
        let symbol: Formula
        let value: Double
        let style: Numeral.Style
    }

    let rows: [Row]
    let given: [Given]
    let moment: Moment
    /// Position among the trainable parameters.
    let parameter: Int

    init(_ shown: ShownRun) {
        let moment = shown.run.recording.moment(shown.iteration)
        let parameter = shown.parameters.first ?? 0
        self.moment = moment
        self.parameter = parameter
        let first = moment.numbers.lossCount(in: moment.iteration)
        rows = (first..<moment.stepCount).compactMap { index in
            // The steps of other parameters are told by their place alone.
            guard let step = moment.step(index), step.parameter == nil || step.parameter == parameter else {
                return nil
            }
            let right = step.formula.symbols { leaf in
                leaf.name.hasPrefix("∂L/∂") ? UpdateRows.gradient : leaf.symbol ?? .numeral("")
            }
            guard case .relation(let left, let relation, _) = step.rule else {
                return Row(
                    rule: right.slashed, numbers: step.numbers.slashed, result: step.result, isNamed: false)
            }
            return Row(
                rule: .relation(left, relation, right.slashed), numbers: step.numbers.slashed,
                result: step.result, isNamed: true)
        }
        given = UpdateRows.given(shown, moment, parameter)
    }

    /// The gradient has its letter here; what it stands for is told once.
    private static let gradient = Formula.letter("g", role: .gradient)

    private static func given(_ shown: ShownRun, _ moment: Moment, _ parameter: Int) -> [Given] {
        let update = shown.update
        let name = shown.symbol(parameter)
        let derivative = Formula.derivative(of: .letter("L", role: .loss), by: name).slashed
        let program = update.program
        let used = Set(program.instructions.flatMap(\.operands))
        let memories = Set(update.memories.map(\.before))
        let others = program.instructions.indices.filter { id in
            let instruction = program.instructions[id]
            let isSetting = instruction.operation == .constant && instruction.name != nil
            return used.contains(id) && (memories.contains(id) || id == update.iteration || isSetting)
        }
        // A setting may be written more than once.
        var seen: Set<String> = []
        return [
            Given(
                symbol: .relation(gradient, .equals, derivative),
                value: moment.updateValue(update.gradient, parameter: parameter), style: .gradient),
            Given(
                symbol: name, value: moment.updateValue(update.parameter, parameter: parameter),
                style: .value),
        ]
            + others.compactMap { id in
                guard let name = program.instructions[id].name, seen.insert(name.text).inserted else {
                    return nil
                }
                return Given(
                    symbol: name.symbol, value: moment.updateValue(id, parameter: parameter),
                    style: memories.contains(id) ? .gradient : .value)
            }
    }
}
