import Formulas
import Learning
import Stepping
import Testing

/// What a learner sees of a question, and is told about an answer.
@Suite struct QuizScreenTests {
    @Test(arguments: [
        ("05-backpropagation.yaml", 15), ("05-backpropagation.yaml", 23), ("05-backpropagation.yaml", 27),
        ("05-backpropagation.yaml", 35), ("06-training-loop.yaml", 159),
    ])
    func rulesAreHiddenWhileTheyAreAskedFor(_ file: String, _ done: Int) throws {
        var session = try Sessions.session(file)
        try session.play("\(done)n ? n")
        let question = try #require(session.question)
        guard case .rule(let choices, let right) = question.kind else {
            Issue.record("no question about a rule")
            return
        }
        let lines = session.text.split(separator: "\n")
        // Each choice once, among the choices, and at no step.
        for (index, choice) in choices.enumerated() {
            #expect(lines.filter { $0.hasSuffix(" " + choice.unicode) }.count == 1)
            #expect(lines.contains { $0.hasPrefix("  \(index + 1))") && $0.hasSuffix(choice.unicode) })
        }
        let rule = "\(question.subject.unicode) = \(choices[right].unicode)"
        #expect(!session.text.contains(rule))
        // Not even while the question is left for a moment; once it is answered it is there.
        try session.play("<esc>")
        #expect(!session.text.contains(rule))
        try session.play("n \"\(right + 1)\"")
        #expect(session.message?.style == .good)
        #expect(session.text.contains(rule))
    }

    @Test func questionsGiveTheNumbersThatTheyNeed() throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        try session.play("? n")
        #expect(session.text.contains("z₁ = b₁ + w₁₁x₁ + w₁₂x₂"))
        #expect(session.text.contains("b₁ = 0.35, w₁₁ = 0.15, x₁ = 0.05, w₁₂ = 0.20, x₂ = 0.10"))
        var batch = try Sessions.session("06-training-loop.yaml")
        try batch.play("157n ? n")
        let given = try #require(batch.timeline.step(158)).givenTexts
        #expect(given.count == 4 && given.allSatisfy { batch.text.contains($0) })
    }

    /// At every size all of a question is on the screen.
    @Test(arguments: [(60, 20), (80, 24)])
    func questionsAreNeverCut(_ width: Int, _ height: Int) throws {
        var session = try Sessions.session("03-forward-propagation.yaml")
        try session.play("?")
        for _ in 0..<110 {
            try session.play("n")
            let text = session.screen(width: width, height: height).text
            let words = { (text: String) in text.split { $0.isWhitespace } }
            let question = try #require(session.question)
            let shown = words(text)
            if case .rule(let choices, _) = question.kind {
                for choice in choices { #expect(words(choice.unicode).allSatisfy(shown.contains)) }
            }
            #expect(text.contains("the next step"))
            #expect(session.screen(width: width, height: height).lines.count == height)
            try session.play("<enter>")
        }
        #expect(session.quiz?.shown == 110)
    }

    @Test(arguments: [
        // steps done, answer, what is said
        (
            "06-training-loop.yaml", 157, "0.2978",
            "the sign is right; the value is 0.07445, not 0.2978: that is the sum", true
        ),
        ("06-training-loop.yaml", 157, "0.07445", "right: positive, 0.07445", true),
        (
            "05-backpropagation.yaml", 21, "-0.1385",
            "no, it is positive, 0.1385: the size is right, the sign is not", false
        ),
        ("05-backpropagation.yaml", 21, "-", "have the same sign", false),
        ("05-backpropagation.yaml", 23, "2", "no, it is 1) ∂L/∂z₁⁽²⁾ · a₂: rule 2 gives ∂L/∂w₁₁⁽²⁾", false),
        (
            "05-backpropagation.yaml", 1, "0.3775", "0.3775 is z₁; the activation function was forgotten",
            false
        ),
        (
            "05-backpropagation.yaml", 22, "0.7414",
            "0.7414 is ∂L/∂a₁⁽²⁾; the factors ∂a₁⁽²⁾/∂z₁⁽²⁾ and a₁ are missing", false
        ),
        ("05-backpropagation.yaml", 0, "0.15", "0.15 is w₁₁ alone", false),
        ("05-backpropagation.yaml", 13, "0.5967", "the factor 0.50 is missing", false),
        ("05-backpropagation.yaml", 9, "0.7414", "0.7414 is e₁; the square was forgotten", false),
    ])
    func answersAreToldWhatTheyAre(
        _ file: String, _ done: Int, _ answer: String, _ words: String, _ isRight: Bool
    ) throws {
        var session = try Sessions.session(file)
        try session.play((done > 0 ? "\(done)n " : "") + "? n \"\(answer)\"")
        let message = try #require(session.message)
        #expect(message.text.contains(words), "\(message.text)")
        #expect(session.quiz?.right == (isRight ? 1 : 0))
        // All of it is on the screen.
        let shown = session.text.split { $0.isWhitespace }
        #expect(message.text.split(separator: " ").allSatisfy(shown.contains))
    }

    @Test func theScoreRunsAlong() throws {
        var session = try Sessions.session("05-backpropagation.yaml")
        try session.play("?")
        #expect(session.text.contains("quiz"))
        try session.play("n")
        #expect(session.text.contains("an empty line shows the answer"))
        try session.play("\"0.3775\" n \"7\" n \"\"")
        #expect(session.text.contains("quiz: 1 of 2 right, 1 shown"))
        try session.play("n \"abc\"")
        #expect(session.text.contains("that is no number; write 0.25, -1.2e-3 or 1/3"))
    }
}
