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
    package private(set) var text: String
    /// Where the next character goes, counted in characters from 0.
    package private(set) var caret: Int
    /// How many entries back in what was typed before; 0 for a line of its own.
    private var age = 0
    /// The line of its own, while older ones are looked at.
    private var draft = ""

    init(_ question: Question, text: String = "") {
        self.question = question
        self.text = text
        caret = text.count
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
        case .answer: ""
        }
    }
}

extension Prompt {
    /// Changes the line as a key says; false for a key that does not belong to a line.
    mutating func edit(_ key: Key, remembering older: [String]) -> Bool {
        switch key {
        case .character(let character): if text.count < 200 { insert(character) }
        case .backspace:
            guard caret > 0 else { return false }
            text.remove(at: text.index(text.startIndex, offsetBy: caret - 1))
            caret -= 1
        case .delete:
            if caret < text.count { text.remove(at: text.index(text.startIndex, offsetBy: caret)) }
        case .left: caret = max(caret - 1, 0)
        case .right: caret = min(caret + 1, text.count)
        case .home: caret = 0
        case .end: caret = text.count
        case .clear: replace("")
        case .up: recall(age + 1, older)
        case .down: recall(age - 1, older)
        default: return false
        }
        return true
    }

    private mutating func insert(_ character: Character) {
        text.insert(character, at: text.index(text.startIndex, offsetBy: caret))
        // A mark joins the letter before it and makes no character of its own.
        caret = min(caret + 1, text.count)
    }

    private mutating func replace(_ new: String) {
        text = new
        caret = new.count
    }

    private mutating func recall(_ wanted: Int, _ older: [String]) {
        guard (0...older.count).contains(wanted), wanted != age else { return }
        if age == 0 { draft = text }
        age = wanted
        replace(wanted == 0 ? draft : older[older.count - wanted])
    }
}

extension Session {
    /// A key while a line is typed.
    mutating func type(_ key: Key, into prompt: Prompt) -> Effect? {
        var prompt = prompt
        switch key {
        case .escape: mode = .stepping
        case .backspace where prompt.text.isEmpty: mode = .stepping
        case .enter:
            mode = .stepping
            let text = prompt.text.trimmingSpaces
            if !text.isEmpty, prompt.question != .answer, typed[prompt.question]?.last != text {
                typed[prompt.question, default: []].append(text)
            }
            answer(prompt.question, text)
        default:
            _ = prompt.edit(key, remembering: typed[prompt.question] ?? [])
            mode = .asking(prompt)
        }
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
            let near = StepPlace.nearest(to: text)
            let hint =
                near.isEmpty
                ? "; a place is \(StepPlace.forms)" : "; did you mean \(near.listed(with: "or"))?"
            return say("there is no place \(text.quoted)\(hint)", .alarm)
        }
        do throws(NoSuchPlace) {
            let span = try place.steps(in: timeline.recording)
            position = min(span.shown, timeline.total)
            say(
                place.landing(in: timeline.recording).map { "this is \($0)" } ?? "this is step \(position)",
                .dim)
        } catch {
            say(error.description, .alarm)
        }
    }

    private mutating func find(_ text: String, forwards: Bool) {
        let wanted = text.isEmpty ? sought : text
        guard !wanted.isEmpty else { return }
        sought = wanted
        guard let found = timeline.search(wanted, from: position, forwards: forwards) else {
            let isElsewhere = timeline.search(wanted, from: position, forwards: !forwards) != nil
            let hint =
                isElsewhere
                ? ", but there is one \(forwards ? "before it: \\" : "after it: /") looks there" : ""
            return say("there is no \(wanted) \(forwards ? "after" : "before") this step\(hint)", .alarm)
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
