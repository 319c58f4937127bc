import Formulas
import Learning

/// Steps as plain lines, one a step, for pipes and for readers that speak.
package enum Transcript {
    /// `step 12, iteration 1, backward, layer 2, neuron 1: ∂L/∂w₁₁ = ∂L/∂z₁ · x₁ = 0.138·0.05 = 0.0069`.
    package static func line(_ step: Step) -> String {
        var words = ["step \(step.number)", "iteration \(step.iteration)"]
        if let example = step.example { words.append("example \(example)") }
        words += [step.phase.rawValue] + step.scope
        let rule = step.rule.unicode
        let numbers = step.numbers.unicode
        let value = Numeral.text(step.value, .result)
        let middle = numbers == value ? "" : " = \(numbers)"
        return "\(words.joined(separator: ", ")): \(rule)\(middle) = \(value)".harmless
    }

    /// An iteration in one line: what its batch was, its loss, and what it did to the parameters.
    package static func line(_ moment: Moment) -> String {
        var words = ["iteration \(moment.iteration)", "epoch \(moment.epoch)"]
        if !moment.rows.isEmpty {
            let shown = moment.rows.prefix(8).map { "\($0 + 1)" }.joined(separator: " ")
            words.append("examples \(shown)\(moment.rows.count > 8 ? " …" : "")")
        }
        let changes = moment.experiment.trainable.indices.prefix(4).map { index in
            let name = moment.experiment.trainable[index].name.symbol.unicode
            let before = Numeral.text(moment.before.parameters[index], .result)
            return "\(name) \(before) → \(Numeral.text(moment.updated(index), .result))"
        }
        let more = moment.experiment.trainable.count > 4 ? ", …" : ""
        return
            "\(words.joined(separator: ", ")): loss \(Numeral.text(moment.loss, .result)); \(changes.joined(separator: ", "))\(more)"
            .harmless
    }
}
