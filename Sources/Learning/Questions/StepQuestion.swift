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
        /// With what else is to be said, where the answer was more than was asked for.
        case right(String?)
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
        for candidate in moment.neighbours(of: index) {
            if others.count == 2 { break }
            guard candidate.phase == step.phase, candidate.operation == step.operation,
                candidate.name.hasPrefix("∂"), let rule = side(candidate), rule != right,
                !others.contains(rule)
            else { continue }
            others.append(rule)
        }
        guard others.count == 2 else { return nil }
        others.insert(right, at: min(max(place, 0), 2))
        return .rule(choices: others, right: min(max(place, 0), 2))
    }
}
