import Calculus
import Formulas
import Learning
import Scenes
import Typography

/// A question as it is printed: what is asked, what is given, and room for the answer.
struct QuestionBlock {
    let number: Int
    let question: SheetQuestion
    /// Where in the run it is, as a learner finds it.
    let place: String
    let width: Double
    let typesetter: Typesetter

    /// What stands left of the text: the number.
    static let indent = 40.0
    private static let formulaSize = 18.0

    private var room: Double { width - QuestionBlock.indent }
    private var x: Double { QuestionBlock.indent }

    var block: SheetBlock {
        var block = SheetBlock()
        block.line(
            "\(number)", x: 0, size: 16, lead: 14, weight: .semibold, id: "question.\(number)")
        block.append(
            .text(question.prompt, at: Point(x, block.bottom), size: 14, weight: .semibold))
        let taken = typesetter.width(of: question.prompt, .semibold, size: 14)
        if taken + typesetter.width(of: place, .label, size: 11) + 24 <= room {
            block.append(.text(place, at: Point(width, block.bottom), size: 11, anchor: .end, .muted))
        } else {
            block.line(place, x: x, size: 11, lead: 17, .muted)
        }
        block.formula(
            question.shownRule, x: x, width: room, size: QuestionBlock.formulaSize, gap: 12, typesetter)
        let givens = question.givenFormulas
        if !givens.isEmpty {
            block.flow(givens, after: "with", x: x, width: room, size: 15, gap: 12, typesetter)
        }
        answer(&block)
        return block
    }

    private func answer(_ block: inout SheetBlock) {
        switch question.kind {
        case .value:
            // Room for the numbers, then a line for the result.
            block.skip(40)
            blank(after: question.subject ?? .words("result"), &block)
        case .sign:
            block.skip(26)
            boxes(["positive", "negative"], &block)
            let start = x + 230
            let base = block.bottom + 4
            block.append(.text("because", at: Point(start, base), size: 12, .muted))
            block.append(
                .line(
                    from: Point(start + 58, base + 2), to: Point(width, base + 2),
                    Stroke(.muted, width: 0.8)))
            block.skip(8)
        case .rule(let choices, _):
            for (place, choice) in choices.enumerated() {
                let middle = block.formula(
                    choice, x: x + 56, width: room - 56, size: 16, gap: 12, typesetter)
                box(at: Point(x + 7, middle), &block)
                block.append(
                    .text(
                        "\(QuestionBlock.letters[place]))", at: Point(x + 26, middle), size: 14,
                        baseline: .middle))
            }
        case .factor:
            block.skip(20)
            blank(after: SheetQuestion.box, &block)
        }
    }

    /// What the choices of a question are called.
    static let letters = ["a", "b", "c"]

    /// What is asked for, and a line to write its value on.
    private func blank(after formula: Formula, _ block: inout SheetBlock) {
        let left = Formula.relation(formula.slashed, .equals, .words(""))
        let box = typesetter.layout(left, size: 16)
        block.skip(4 + box.ascent)
        let base = block.bottom
        block.append(.formula(left, at: Point(x, base), size: 16, isPlain: true))
        let start = x + box.width + 8
        block.append(
            .line(
                from: Point(start, base + 3), to: Point(start + 190, base + 3), Stroke(.muted, width: 0.8)))
        block.skip(box.descent)
    }

    private func boxes(_ words: [String], _ block: inout SheetBlock) {
        var left = x
        for word in words {
            box(at: Point(left + 7, block.bottom), &block)
            block.append(.text(word, at: Point(left + 26, block.bottom), size: 13, baseline: .middle))
            left += typesetter.width(of: word, .label, size: 13) + 50
        }
    }

    private func box(at centre: Point, _ block: inout SheetBlock) {
        block.append(
            .rectangle(
                Rect(around: centre, width: 13, height: 13), radius: 2, stroke: Stroke(.ink, width: 1)))
    }
}

extension SheetQuestion {
    /// What is to be done, in words.
    var prompt: String {
        switch kind {
        case .sign: "Is it positive or negative? Tell without computing it."
        case .rule: "Which of these rules gives it?"
        case .factor: "One factor is missing. Which one is it?"
        case .value:
            switch step.phase {
            case .forward where step.operation == .weightedSum: "What is the weighted sum of this neuron?"
            case .forward where step.name.hasPrefix("a["): "What is the output of this neuron?"
            case .forward where step.name == "L": "How high is the surface here?"
            case .forward: "What does this part of the function come to?"
            case .loss where step.name == "L" || step.name == "ℓ": "How large is the loss?"
            case .loss where step.name.hasPrefix("e["): "How far is the output from its target?"
            case .loss: "What does this part of the loss come to?"
            case .backward where step.name.hasPrefix("∂L") || step.name.hasPrefix("∂ℓ"):
                "How large is this gradient?"
            case .backward: "How large is this slope?"
            case .update where isNewParameter: "What does the parameter become?"
            case .update: "What does this part of the update come to?"
            }
        }
    }

    private var isNewParameter: Bool {
        if case .relation(_, .becomes, _) = step.rule { true } else { false }
    }

    /// The rule as it is printed in the question.
    var shownRule: Formula {
        switch kind {
        case .value, .sign: step.rule
        case .rule: .relation(subject ?? .words("it"), .equals, .letter("?"))
        case .factor(let rule, _): rule
        }
    }

    /// What is given, each symbol with its number; of an operation over examples the numbers alone.
    var givenFormulas: [Formula] {
        guard asksForNumber else { return [] }
        if step.operation.crossesLanes, givens.isEmpty {
            return step.operands.map { .number($0.value, digits: digits) }
        }
        return givens.map { .relation($0.symbol.slashed, .equals, .number($0.value, digits: digits)) }
    }
}
