import Formulas
import Learning
import Scenes
import Typography

/// An answer as the key has it: the answer, how it comes about, and what wrong ones tell.
struct AnswerBlock {
    let number: Int
    let question: SheetQuestion
    let width: Double
    let typesetter: Typesetter

    private var x: Double { QuestionBlock.indent }
    private var room: Double { width - QuestionBlock.indent }

    var block: SheetBlock {
        var block = SheetBlock()
        let middle = answer(&block)
        block.frame(id: "answer.\(number).frame", typesetter)
        block.append(
            .text(
                "\(number)", at: Point(0, middle), size: 16, weight: .semibold, baseline: .middle,
                id: "answer.\(number)"))
        block.flow(workings, x: x, width: room, size: 15, gap: 12, between: 6, typesetter)
        block.skip(4)
        block.paragraph([question.meaning], x: x, width: room, size: 12, typesetter, .muted)
        block.paragraph(wrong, x: x, width: room, size: 12, typesetter)
        return block
    }

    /// The answer itself; returns the height that its middle has.
    private func answer(_ block: inout SheetBlock) -> Double {
        let id = "answer.\(number).formula"
        switch question.kind {
        case .value:
            return block.formula(
                question.step.statement, x: x, width: room, size: 17, gap: 8, id: id, typesetter)
        case .sign:
            let word = question.step.value > 0 ? "positive" : "negative"
            let middle = block.formula(
                question.step.statement, x: x + 84, width: room - 84, size: 17, gap: 8, id: id, typesetter)
            block.append(.text(word, at: Point(x, middle), size: 14, weight: .semibold, baseline: .middle))
            return middle
        case .rule(_, let right):
            let middle = block.formula(
                question.step.statement, x: x + 34, width: room - 34, size: 17, gap: 8, id: id, typesetter)
            block.append(
                .text(
                    "\(QuestionBlock.letters[right]))", at: Point(x, middle), size: 14, weight: .semibold,
                    baseline: .middle))
            return middle
        case .factor(_, let missing):
            return block.formula(
                .relation(SheetQuestion.box, .equals, missing.slashed), x: x, width: room, size: 17, gap: 8,
                id: id, typesetter)
        }
    }

    /// Rule, numbers and result, each with the sign that leads to it.
    private var workings: [Formula] {
        let numbers = Formula.row([.sign(AnswerBlock.equals), question.step.numbers])
        let result = Formula.row([.sign(AnswerBlock.equals), question.step.result])
        return [question.step.rule, numbers, result]
    }

    private static let equals = Sign("=", .relation)

    private var wrong: [String] {
        question.mistakes.map {
            "If you got \(Numeral.text($0.value, .result)): \($0.explanation)."
        }
    }
}
