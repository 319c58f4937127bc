import Formulas
import Learning

extension Step {
    /// The step as one line of JSON, without the line break.
    package var json: String {
        var json = JSONText()
        json.raw("{")
        json.key("step", first: true)
        json.number(number)
        json.key("iteration")
        json.number(iteration)
        json.key("epoch")
        json.number(epoch)
        if let example {
            json.key("example")
            json.number(example)
        }
        json.key("phase")
        json.string(phase.rawValue)
        json.key("scope")
        json.list(scope) { $0.string($1) }
        json.key("name")
        json.string(name)
        json.key("operation")
        json.string(operation.rawValue)
        json.key("operands")
        json.list(operands) { json, operand in
            json.raw("{")
            json.key("name", first: true)
            json.string(operand.name)
            json.key("value")
            json.number(operand.value)
            json.raw("}")
        }
        json.key("value")
        json.number(value)
        json.key("rule")
        json.string(rule.unicode)
        json.key("numbers")
        json.string(numbers.unicode)
        json.key("result")
        json.string(result.unicode)
        json.raw("}")
        return json.text
    }
}

/// Prints steps as JSON Lines.
package enum StepTrace {
    /// Writes the steps of `range` (numbers from 1), one iteration restored at a time.
    package static func write(
        _ recording: Recording, steps range: ClosedRange<Int>, to write: (String) throws -> Void
    ) rethrows {
        let numbers = StepNumbers(recording.experiment, iterations: recording.visibleIterations)
        guard let first = numbers.locate(range.lowerBound), let last = numbers.locate(range.upperBound) else { return }
        let player = Player(recording)
        for iteration in first.iteration...last.iteration {
            let moment = player.moment(iteration)
            let start = iteration == first.iteration ? first.index : 0
            let end = iteration == last.iteration ? last.index : moment.stepCount - 1
            var lines = ""
            for index in start...max(start, end) {
                guard let step = moment.step(index) else { continue }
                lines += step.json
                lines += "\n"
                if lines.utf8.count > 1 << 16 {
                    try write(lines)
                    lines = ""
                }
                if let divergence = recording.divergence, divergence.step.number == step.number { break }
            }
            try write(lines)
        }
    }
}
