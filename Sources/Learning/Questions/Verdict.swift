import Calculus
import Formulas

extension StepQuestion {
    /// Judges an answer to the question about step `index`.
    package func judge(_ text: String, _ moment: Moment, at index: Int) -> Verdict {
        guard let step = moment.step(index) else { return .wrong(nil) }
        switch kind {
        case .sign: return judgeSign(text, step, moment.knownMistakes(at: index))
        case .rule(let choices, let right):
            guard let number = Int(text), (1...choices.count).contains(number) else {
                return .unreadable("answer with a number from 1 to \(choices.count)")
            }
            guard number != right + 1 else { return .right(nil) }
            let owner = moment.subject(ofRule: choices[number - 1], near: index)
            return .wrong(owner.map { "that gives \($0.unicode)" })
        case .value:
            guard let answer = NumericAnswer(text) else {
                return .unreadable("that is no number; write 0.25, -1.2e-3 or 1/3")
            }
            if answer.says(step.value) { return .right(nil) }
            let known = moment.knownMistakes(at: index).first { answer.says($0.value) }?.explanation
            return .wrong(known ?? StepQuestion.onePart(answer, of: step))
        }
    }

    /// The answer to the question, as a sentence goes on after `it is`.
    package func solution(_ step: Step) -> String {
        let value = Numeral.text(step.value, .result)
        switch kind {
        case .value: return value
        case .sign: return "\(step.value > 0 ? "positive" : "negative"), \(value)"
        case .rule(let choices, let right): return "\(right + 1)) \(choices[right].unicode)"
        }
    }

    /// A number typed where a sign is asked for counts as its sign; what is wrong with it besides is said all the same.
    private func judgeSign(_ text: String, _ step: Step, _ mistakes: [KnownMistake]) -> Verdict {
        let signs = ["+": 1.0, "positive": 1, "-": -1, "−": -1, "negative": -1]
        let number = NumericAnswer(text)
        guard let said = signs[text.lowercased()] ?? number?.value, said != 0 else {
            return .unreadable("answer + or −")
        }
        let mistake = number.flatMap { number in mistakes.first { number.says($0.value) }?.explanation }
        guard (said > 0) == (step.value > 0) else {
            return .wrong(mistake ?? StepQuestion.signReason(step))
        }
        guard let number, !number.says(step.value) else { return .right(nil) }
        let value = Numeral.text(step.value, .result)
        let reason = mistake.map { ": \($0)" } ?? ""
        return .right("the sign is right; the value is \(value), not \(text)\(reason)")
    }

    /// Why a product has its sign.
    private static func signReason(_ step: Step) -> String? {
        guard step.operation == .multiply, step.operands.count == 2 else { return nil }
        let (left, right) = (step.operands[0], step.operands[1])
        let isSame = (left.value > 0) == (right.value > 0)
        return "\(left.notation) and \(right.notation) have \(isSame ? "the same sign" : "different signs")"
    }

    /// One of the numbers that the rule is made of, given for the whole.
    private static func onePart(_ answer: NumericAnswer, of step: Step) -> String? {
        let givens = step.givens
        guard givens.count > 1, let part = givens.first(where: { answer.says($0.value) }) else { return nil }
        return "that is \(part.symbol.unicode) alone; the rest of the rule is missing"
    }
}

extension Moment {
    /// What a rule with that right side gives, in the step nearest to `index`.
    fileprivate func subject(ofRule rule: Formula, near index: Int) -> Formula? {
        for step in neighbours(of: index) {
            if case .relation(let left, _, let right) = step.rule, right == rule { return left }
        }
        return nil
    }
}
