import Formulas
import Learning

/// The score of a learner who is asked for each step before it is shown.
package struct Quiz: Hashable, Sendable {
    package internal(set) var asked = 0
    package internal(set) var right = 0

    /// Said when the quiz ends.
    package var score: String {
        asked == 0 ? "no question was answered" : "\(right) of \(asked) right"
    }
}

extension Session {
    mutating func toggleQuiz() {
        if let done = quiz {
            quiz = nil
            say("the quiz is over: \(done.score)", .good)
        } else {
            quiz = Quiz()
            say("quiz: n asks for the next value; ? ends it", .good)
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
        let value = Numeral.text(step.value, .result)
        guard !text.isEmpty else {
            position = next.position
            return say("shown: \(question.subject.unicode) is \(value)")
        }
        switch question.judge(text, timeline.moment(next.iteration), at: next.index) {
        case .unreadable(let hint):
            mode = .asking(Prompt(.answer))
            return say(hint, .alarm)
        case .right:
            quiz?.right += 1
            say("right: \(value)", .good)
        case .wrong(let explanation):
            let reason = explanation.map { ": \($0)" } ?? ""
            say("no, it is \(value)\(reason)", .alarm)
        }
        quiz?.asked += 1
        position = next.position
    }
}
