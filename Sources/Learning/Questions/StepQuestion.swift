import Calculus
import Formulas

/// What a learner is asked about a step before they see it.
package struct StepQuestion: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case value
        /// Whether the value is positive or negative.
        case sign
        /// Which of these right sides gives the value; `right` counts from 0.
        case rule(choices: [Formula], right: Int)
    }

    package let kind: Kind
    /// What is asked for, in notation.
    package let subject: Formula
    package let name: String

    /// What came of an answer.
    package enum Verdict: Hashable, Sendable {
        case right
        /// With what went wrong, where the answer tells.
        case wrong(String?)
        case unreadable(String)
    }
}

extension StepQuestion {
    /// The question about step `index`: its value, and now and then its sign or its rule.
    package init?(_ moment: Moment, at index: Int) {
        guard let step = moment.step(index) else { return nil }
        name = step.name
        if case .relation(let left, _, _) = step.rule { subject = left } else { subject = step.rule }
        let isGradient = step.name.hasPrefix("∂L/∂")
        if isGradient, step.number % 4 == 0,
            let choices = StepQuestion.rules(moment, at: index, rightAt: step.number / 4 % 3)
        {
            kind = choices
        } else {
            kind = isGradient && step.number % 4 == 2 && step.value != 0 ? .sign : .value
        }
    }

    /// The right rule of a gradient's step, as choice number `place`, among rules of the same shape with other values in them.
    package static func rules(_ moment: Moment, at index: Int, rightAt place: Int) -> Kind? {
        func side(_ step: Step) -> Formula? {
            if case .relation(_, _, let right) = step.rule { right } else { nil }
        }
        guard let step = moment.step(index), let right = side(step) else { return nil }
        var others: [Formula] = []
        for distance in 1..<max(moment.stepCount, 2) where others.count < 2 {
            for other in [index - distance, index + distance] {
                guard let candidate = moment.step(other), candidate.phase == step.phase,
                    candidate.operation == step.operation, candidate.name.hasPrefix("∂"),
                    let rule = side(candidate), rule != right, !others.contains(rule), others.count < 2
                else { continue }
                others.append(rule)
            }
        }
        guard others.count == 2 else { return nil }
        others.insert(right, at: min(max(place, 0), 2))
        return .rule(choices: others, right: min(max(place, 0), 2))
    }

    /// Judges an answer to the question about step `index`.
    package func judge(_ text: String, _ moment: Moment, at index: Int) -> Verdict {
        guard let step = moment.step(index) else { return .wrong(nil) }
        switch kind {
        case .sign:
            let signs = ["+": 1.0, "positive": 1, "-": -1, "−": -1, "negative": -1]
            guard let said = signs[text.lowercased()] ?? NumericAnswer(text)?.value else {
                return .unreadable("answer + or −")
            }
            return (said > 0) == (step.value > 0) ? .right : .wrong(nil)
        case .rule(let choices, let right):
            guard let number = Int(text), (1...choices.count).contains(number) else {
                return .unreadable("answer with a number from 1 to \(choices.count)")
            }
            return number == right + 1 ? .right : .wrong(nil)
        case .value:
            guard let answer = NumericAnswer(text) else {
                return .unreadable("that is no number; write 0.25, -1.2e-3 or 1/3")
            }
            if answer.says(step.value) { return .right }
            return .wrong(moment.knownMistakes(at: index).first { answer.says($0.value) }?.explanation)
        }
    }
}

extension StepQuestion {
    /// The question as a learner reads it on one line.
    package var sentence: String {
        switch kind {
        case .value: "\(subject.unicode) = ?"
        case .sign: "is \(subject.unicode) positive or negative (+ or −)?"
        case .rule(let choices, _):
            "\(subject.unicode) is: "
                + choices.enumerated().map { "\($0 + 1)) \($1.unicode)" }.joined(separator: "  ") + " ?"
        }
    }
}
