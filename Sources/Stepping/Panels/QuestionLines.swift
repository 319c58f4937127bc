import Formulas
import Learning

/// A question of the quiz where otherwise the step is told: what is asked, and all that one needs to answer.
struct QuestionLines {
    let question: StepQuestion
    /// The step that is asked about.
    let step: Step
    let width: Int

    /// As many as it takes.
    var lines: [StyledLine] {
        let asked = sentence.harmless.wrapped(to: width - 6).enumerated().map { index, text in
            StyledLine((index == 0 ? "  ? " : "    ") + text, .title)
        }
        return asked + details
    }

    private var sentence: String {
        let subject = question.subject.unicode
        return switch question.kind {
        case .value: "What is \(subject)?"
        case .sign: "Is \(subject) positive or negative?"
        case .rule: "Which of these rules gives \(subject)?"
        }
    }

    private var details: [StyledLine] {
        switch question.kind {
        case .value, .sign:
            // A symbol stays on one line with its number.
            let givens = step.givenTexts.map { $0.replacing(" ", with: "\u{A0}") }.joined(separator: ", ")
            return part("rule", step.rule.unicode, step.phase.style) + part("with", givens, .plain)
        case .rule(let choices, _):
            return choices.enumerated().flatMap { part("\($0 + 1))", $1.unicode, step.phase.style) }
        }
    }

    /// A labelled text, its further lines below its first.
    private func part(_ name: String, _ text: String, _ style: Style) -> [StyledLine] {
        let label = FormulaLines.label(name)
        return text.harmless.wrapped(to: width - label.cells - 1).enumerated().map { index, text in
            var line = StyledLine(index == 0 ? label : FormulaLines.label(""), .dim)
            line.append(text.replacing("\u{A0}", with: " "), style)
            return line
        }
    }
}

extension StepQuestion {
    /// What stands before the answer that is typed.
    var label: String {
        switch kind {
        case .value: "the value: "
        case .sign: "+ or −: "
        case .rule(let choices, _): "1 to \(choices.count): "
        }
    }

    /// What can be typed.
    var hint: String {
        switch kind {
        case .value: "a number: 0.25, -1.2e-3 or 1/3"
        case .sign: "the sign; of a number typed here the sign counts"
        case .rule: "the number of the rule"
        }
    }
}
