import Formulas
import Learning
import Lessons

/// The score of a learner who is asked for each step before it is shown.
package struct Quiz: Hashable, Sendable {
    package internal(set) var asked = 0
    package internal(set) var right = 0
    /// How many answers were looked at without one of the learner's own.
    package internal(set) var shown = 0

    /// Said when the quiz ends.
    package var score: String {
        let looked = shown == 0 ? "" : ", \(shown) shown"
        return asked == 0 ? "no question was answered\(looked)" : "\(right) of \(asked) right\(looked)"
    }
}

extension Session {
    mutating func toggleQuiz() {
        if let done = quiz {
            quiz = nil
            say("the quiz is over: \(done.score)", .good)
        } else {
            quiz = Quiz()
            say("quiz: n asks for the next value, sign or rule; ? ends it", .good)
        }
    }

    /// The question about the next step; nil at the end.
    package var question: StepQuestion? {
        let next = timeline.place(position + 1)
        guard next.position > position else { return nil }
        return StepQuestion(timeline.moment(next.iteration), at: next.index)
    }

    /// Opens the line for the answer.
    mutating func ask() {
        guard position >= 0 else { return position += 1 }
        guard question != nil else { return say("this is the end of the run; \(quiz?.score ?? "")", .good) }
        mode = .asking(Prompt(.answer))
    }

    /// Judges an answer and shows the step, unless the answer could not be read.
    mutating func judge(_ text: String) {
        let next = timeline.place(position + 1)
        guard let question, next.position > position, let step = timeline.step(next.position) else { return }
        guard !text.isEmpty else {
            quiz?.shown += 1
            position = next.position
            return say("shown: it is \(question.solution(step))")
        }
        switch question.judge(text, timeline.moment(next.iteration), at: next.index) {
        case .unreadable(let hint):
            mode = .asking(Prompt(.answer))
            return say("\(text.shortened(to: 20)): \(hint)", .alarm)
        case .right(let note):
            quiz?.right += 1
            say(note ?? "right: \(question.solution(step))", .good)
        case .wrong(let explanation):
            let reason = explanation.map { ": \(told($0, of: text, question))" } ?? ""
            say("no, it is \(question.solution(step))\(reason)", .alarm)
        }
        quiz?.asked += 1
        position = next.position
    }

    /// An explanation that begins with “that”, with the answer in its place.
    private func told(_ explanation: String, of text: String, _ question: StepQuestion) -> String {
        guard explanation.hasPrefix("that ") else { return explanation }
        let answer = if case .rule = question.kind { "rule \(text)" } else { text.shortened(to: 20) }
        return answer + explanation.dropFirst(4)
    }

    /// Right sides of rules that would tell the answer to the question at hand; nil where none would.
    var secret: [Formula]? {
        guard quiz != nil, let question, case .rule(let choices, _) = question.kind else { return nil }
        return choices
    }

    /// Whether an answer is being typed.
    var isAnswering: Bool {
        if case .asking(let prompt) = mode { prompt.question == .answer } else { false }
    }
}
