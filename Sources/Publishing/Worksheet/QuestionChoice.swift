import Formulas
import Learning

/// The questions chosen so far, and what of them is printed on the sheet.
struct QuestionChoice {
    private(set) var chosen: [SheetQuestion] = []
    /// Numbers that stand on the sheet, as an answer would be printed.
    private var shown: Set<String>
    private var answers: Set<String> = []
    private var steps: Set<Int> = []
    private var rules: Set<String> = []
    /// Rules that a learner is to find.
    private var hiddenRules: Set<String> = []
    private var kin: [String: Int] = [:]

    init(shown: [Double]) {
        self.shown = Set(shown.map(QuestionChoice.printed))
    }

    /// Takes the candidate that is least like those chosen, in the first of the forms that any is fit for.
    @discardableResult
    mutating func choose(from candidates: [QuestionDraw.Candidate], _ forms: [SheetQuestion.Form]) -> Bool {
        let order = candidates.enumerated().sorted {
            let (left, right) = (likeness($0.element.step), likeness($1.element.step))
            return left != right ? left < right : $0.offset < $1.offset
        }
        for form in forms {
            for (_, candidate) in order {
                let question = SheetQuestion(
                    form, candidate.moment, at: candidate.index, candidate.step, rightAt: candidate.place)
                guard let question, isFit(question) else { continue }
                take(question)
                return true
            }
        }
        return false
    }

    /// How many questions ask for the same kind of value.
    private func likeness(_ step: Step) -> Int {
        // What has no name is asked about when nothing else is left.
        kin[step.kin, default: 0] + (step.isNamed ? 0 : 1000)
    }

    /// Whether the question gives no answer away, its own or another's, and none gives away its.
    private func isFit(_ question: SheetQuestion) -> Bool {
        let answer = QuestionChoice.printed(question.step.value)
        let givens = Set(question.printedNumbers.map(QuestionChoice.printed))
        let rule = question.step.rule.unicode
        guard !steps.contains(question.step.number), !hiddenRules.contains(rule),
            answers.isDisjoint(with: givens)
        else { return false }
        guard question.asksForNumber else { return !rules.contains(rule) }
        return !shown.contains(answer) && !givens.contains(answer) && !answers.contains(answer)
    }

    private mutating func take(_ question: SheetQuestion) {
        chosen.append(question)
        steps.insert(question.step.number)
        rules.insert(question.step.rule.unicode)
        if !question.asksForNumber { hiddenRules.insert(question.step.rule.unicode) }
        kin[question.step.kin, default: 0] += 1
        shown.formUnion(question.printedNumbers.map(QuestionChoice.printed))
        if question.asksForNumber { answers.insert(QuestionChoice.printed(question.step.value)) }
    }

    /// The size of a number as results are printed.
    static func printed(_ value: Double) -> String { Numeral.text(value.magnitude, .result) }
}

extension SheetQuestion {
    /// The numbers that the question prints.
    var printedNumbers: [Double] {
        step.operation.crossesLanes && givens.isEmpty && asksForNumber
            ? step.operands.map(\.value) : givens.map(\.value)
    }
}

extension Step {
    /// The kind of value, without its place in the network: `∂L/∂z` of `∂L/∂z[1][2]`.
    fileprivate var kin: String { "\(phase) " + name.filter { !"[]0123456789".contains($0) } }
}
