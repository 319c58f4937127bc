import Calculus
import Formulas
import Learning

/// A question of a worksheet, with all that its answer needs.
package struct SheetQuestion: Sendable {
    package enum Kind: Sendable {
        case value
        /// Whether the value is positive or negative.
        case sign
        /// Which of these right sides gives the value.
        case rule(choices: [Formula], right: Int)
        /// Which factor stands where `rule` has a box.
        case factor(rule: Formula, missing: Formula)
    }

    package let step: Step
    package let kind: Kind
    /// What a learner must know to answer.
    package let givens: [Given]
    /// How many digits the givens have, so that they come to the printed answer.
    package let digits: Int
    /// What wrong answers tell.
    package let mistakes: [KnownMistake]
    /// What the step is good for.
    package let meaning: String

    /// What is asked for; nil for a step that has no name.
    package var subject: Formula? {
        if case .relation(let left, _, _) = step.rule { left } else { nil }
    }

    /// Whether the answer is the step's number, or follows from it at once.
    var asksForNumber: Bool {
        switch kind {
        case .value, .sign: true
        case .rule, .factor: false
        }
    }

    /// The box that stands for a missing factor.
    package static let box = Formula.letter("□")
}

extension SheetQuestion {
    /// What kinds of question there are, without what belongs to one.
    enum Form: CaseIterable {
        case value, sign, rule, factor
    }

    /// The question of a form about step `index`; nil where the step is not fit for it.
    ///
    /// - Parameter place: where the right one stands among three rules.
    init?(_ form: Form, _ moment: Moment, at index: Int, _ step: Step, rightAt place: Int) {
        var givens = step.givens
        let digits = step.formula.digits
        switch form {
        case .value:
            guard step.operation != .copy, digits <= 6, SheetQuestion.canBeComputed(step, givens) else {
                return nil
            }
            kind = .value
        case .sign:
            guard step.value != 0, step.name.hasPrefix("∂"), step.operation == .multiply,
                givens.contains(where: { $0.value < 0 })
            else { return nil }
            kind = .sign
        case .rule:
            guard case .rule(let choices, let right)? = StepQuestion.rules(moment, at: index, rightAt: place)
            else { return nil }
            kind = .rule(choices: choices, right: right)
            givens = []
        case .factor:
            guard let blank = SheetQuestion.blank(in: step, place) else { return nil }
            kind = blank
            givens = []
        }
        self.step = step
        self.givens = givens
        self.digits = digits
        meaning = step.meaning(in: moment.experiment)
        mistakes = SheetQuestion.telling(moment.knownMistakes(at: index), of: step, kind)
    }

    /// Whether a learner with a pocket calculator comes from the givens to the printed result.
    private static func canBeComputed(_ step: Step, _ givens: [Given]) -> Bool {
        if step.operation.crossesLanes { return (2...6).contains(step.operands.count) }
        let result = step.numbers.value.map { Numeral.text($0, .result) }
        return (1...8).contains(givens.count) && result == Numeral.text(step.value, .result)
    }

    /// A product of the chain rule with a box for one of its factors.
    private static func blank(in step: Step, _ place: Int) -> Kind? {
        guard step.phase == .backward, [.multiply, .weightedSum].contains(step.operation),
            step.name.hasPrefix("∂"), case .relation(let left, let relation, _) = step.rule
        else { return nil }
        var symbols: [Formula] = []
        _ = step.formula.symbols { leaf in
            if let symbol = leaf.symbol { symbols.append(symbol) }
            return leaf.symbol ?? .numeral("")
        }
        guard symbols.count >= 2, symbols.count <= 6, Set(symbols).count == symbols.count else { return nil }
        let missing = symbols[place % symbols.count]
        let right = step.formula.symbols { leaf in
            leaf.symbol == missing ? box : leaf.symbol ?? .numeral("")
        }
        return .factor(rule: .relation(left, relation, right), missing: missing)
    }

    /// Mistakes that can be told apart from the answer and from one another as numbers are printed.
    private static func telling(_ mistakes: [KnownMistake], of step: Step, _ kind: Kind) -> [KnownMistake] {
        guard case .value = kind else { return [] }
        var seen: Set = [Numeral.text(step.value, .result)]
        // Nobody loses the sign of a weighted sum or of a weight.
        let isSigned = [.loss, .backward].contains(step.phase)
        let likely = mistakes.filter { isSigned || $0.value != -step.value }
        return Array(likely.filter { seen.insert(Numeral.text($0.value, .result)).inserted }.prefix(4))
    }
}
