import Learning
import Lessons

/// A line that is being typed.
package struct Prompt: Hashable, Sendable {
    package enum Question: Hashable, Sendable {
        case place
        case name(forwards: Bool)
        case breakpoint
        case watch
        case change
        case answer
    }

    package let question: Question
    package internal(set) var text = ""

    init(_ question: Question) {
        self.question = question
    }

    /// What stands before the text.
    package var label: String {
        switch question {
        case .place: "go to: "
        case .name(true): "find: "
        case .name(false): "find backwards: "
        case .breakpoint: "break when: "
        case .watch: "watch: "
        case .change: "set: "
        case .answer: "your answer: "
        }
    }

    /// An example of what can be typed.
    package var hint: String {
        switch question {
        case .place: "iteration:12, epoch:3/backward, w[1][1][1], 41, end"
        case .name: "z[1][1], or a part of a rule"
        case .breakpoint: "loss < 0.1, abs(grad(w[1][1][1])) > 10, phase == update"
        case .watch: "w[1][1][1], grad(w[1][1][1]), loss, rate"
        case .change: "w[1][1][1] = 0.5, x[1] = 1, rate = 0.1, training.clip.norm=1"
        case .answer: "a number, + or −, or the number of a rule; nothing shows the answer"
        }
    }
}

extension Session {
    /// A key while a line is typed.
    mutating func type(_ key: Key, into prompt: Prompt) -> Effect? {
        var prompt = prompt
        switch key {
        case .character(let character): if prompt.text.count < 200 { prompt.text.append(character) }
        case .backspace:
            guard !prompt.text.isEmpty else {
                mode = .stepping
                return nil
            }
            prompt.text.removeLast()
        case .escape:
            mode = .stepping
            return nil
        case .enter:
            mode = .stepping
            answer(prompt.question, prompt.text.trimmingSpaces)
            return nil
        default: break
        }
        mode = .asking(prompt)
        return nil
    }

    private mutating func answer(_ question: Prompt.Question, _ text: String) {
        if question == .answer { return judge(text) }
        if case .name(let forwards) = question { return find(text, forwards: forwards) }
        guard !text.isEmpty else { return }
        switch question {
        case .place: go(toPlace: text)
        case .breakpoint: addBreakpoint(text)
        case .watch: addWatch(text)
        case .change: change(text)
        case .name, .answer: break
        }
    }

    package mutating func go(toPlace text: String) {
        guard let place = StepPlace(text) else {
            return say("a place is \(StepPlace.forms)", .alarm)
        }
        do throws(NoSuchPlace) {
            let span = try place.steps(in: timeline.recording)
            go(to: min(span.shown, timeline.total), otherwise: "this is \(text)")
        } catch {
            say(error.description, .alarm)
        }
    }

    private mutating func find(_ text: String, forwards: Bool) {
        let wanted = text.isEmpty ? sought : text
        guard !wanted.isEmpty else { return }
        sought = wanted
        guard let found = timeline.search(wanted, from: position, forwards: forwards) else {
            return say("there is no \(wanted) \(forwards ? "after" : "before") this step", .alarm)
        }
        position = found
    }

    package mutating func addBreakpoint(_ text: String) {
        do throws(ExpressionFault) {
            let condition = try Condition(text, in: timeline)
            guard !breakpoints.contains(condition) else { return say("that breakpoint is set already") }
            breakpoints.append(condition)
            say("break when \(condition.text); c runs on, C back, B lists", .good)
        } catch {
            say(error.sentence, .alarm)
        }
    }

    package mutating func addWatch(_ text: String) {
        do throws(ExpressionFault) {
            let watch = try Watch(text, in: timeline)
            guard !watches.contains(watch) else { return say("that is watched already") }
            watches.append(watch)
        } catch {
            say(error.sentence, .alarm)
        }
    }
}

extension ExpressionFault {
    /// What is wrong, where, and what may be meant.
    package var sentence: String {
        let near = suggestions.isEmpty ? "" : "; did you mean \(suggestions.joined(separator: " or "))?"
        return "column \(columns.lowerBound): \(message)\(near)"
    }
}
