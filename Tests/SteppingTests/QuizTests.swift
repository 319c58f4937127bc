import Formulas
import Learning
import Stepping
import Testing

@Suite struct QuizTests {
    private func question(_ session: Session) throws -> (StepQuestion, Step) {
        (try #require(session.question), try #require(session.timeline.step(session.position + 1)))
    }

    @Test func rightAnswersAreRight() throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        try session.play("?")
        while session.position < session.timeline.total {
            let (question, step) = try question(session)
            #expect(
                !session.screen(width: 80, height: 24).lines.contains { line in
                    line.text.contains("○") && line.text.contains(Numeral.text(step.value, .result))
                })
            let answer =
                switch question.kind {
                case .value: Numeral.text(step.value, .result)
                case .sign: step.value > 0 ? "+" : "−"
                case .rule(_, let right): "\(right + 1)"
                }
            try session.play("n \"\(answer)\"")
            #expect(session.message?.style == .good, "\(step.rule.unicode): \(session.message?.text ?? "")")
        }
        #expect(session.quiz?.asked == session.timeline.total)
        #expect(session.quiz?.right == session.timeline.total)
    }

    @Test(arguments: [
        // step, wrong answer computed by hand from the values of the run, the word that explains it
        ("∂L/∂z[2][1]", 0.7413650695523157, "local derivative"),
        ("∂L/∂z[2][1]", 0.18681560180895948, "arrives from above"),
        ("∂L/∂w[2][1][1]", 0.7413650695523157 * 0.5932699921071872, "derivative of the activation"),
        ("∂L/∂w[2][1][1]", -0.08216704056423078, "sign"), ("z[1][1]", 0.0275, "bias"),
        ("w[2][1][1]", 0.4410835202821154, "up the slope"),
    ])
    func knownMistakesAreExplained(_ name: String, _ wrong: Double, _ word: String) throws {
        let session = try Sessions.session("05-backpropagation.yaml")
        let number = try #require((1...58).first { session.timeline.step($0)?.name == name })
        let place = session.timeline.place(number)
        let moment = session.timeline.moment(1)
        let question = try #require(StepQuestion(moment, at: place.index))
        guard case .value = question.kind else {
            let mistakes = moment.knownMistakes(at: place.index)
            #expect(mistakes.contains { abs($0.value - wrong) < 1e-9 && $0.explanation.contains(word) })
            return
        }
        guard case .wrong(let explanation) = question.judge("\(wrong)", moment, at: place.index) else {
            Issue.record("the answer \(wrong) was not called wrong")
            return
        }
        #expect(explanation?.contains(word) == true, "\(explanation ?? "none")")
    }

    @Test func forgottenPathsAndMeansAreKnown() throws {
        let session = try Sessions.session("06-training-loop.yaml")
        let moment = session.timeline.moment(1)
        let loss = try #require((0..<moment.stepCount).first { moment.step($0)?.name == "L" })
        #expect(moment.knownMistakes(at: loss).contains { $0.value == moment.loss * 4 })
        let backprop = try Sessions.session("05-backpropagation.yaml").timeline.moment(1)
        let sum = try #require(
            (0..<backprop.stepCount).first { backprop.step($0)?.name == "∂L/∂a[1][1]" })
        #expect(backprop.knownMistakes(at: sum).contains { $0.explanation.contains("path") })
    }

    @Test(arguments: [
        ("0.3775", 0.3775, true), ("0.378", 0.3775, true), ("0.38", 0.3775, true), ("0.4", 0.3775, false),
        ("-1.2e-3", -0.0012, true), ("−1.2×10⁻³", -0.0012, true), ("1/3", 0.333333, true), ("3", 0.3, false),
        ("0", 0, true), ("0.0001", 0, false), ("-0.3775", 0.3775, false), ("0,5", 0.5, true),
    ])
    func answersAreReadAsTheyAreMeant(_ text: String, _ value: Double, _ isRight: Bool) throws {
        #expect(try #require(NumericAnswer(text)).says(value) == isRight)
    }

    @Test(arguments: ["", "abc", "1/0", "1e", "--3", "nan", "inf", "1/2/3"])
    func whatIsNoNumberIsNoAnswer(_ text: String) {
        #expect(NumericAnswer(text) == nil)
    }
}
