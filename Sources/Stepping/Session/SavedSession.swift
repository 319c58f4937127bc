import Learning
import Lessons

extension Session {
    /// Place, watches and breakpoints as lines of text, to be taken up another day.
    package var saved: String {
        let lines =
            ["# gradus step \(lesson.word)"] + breakpoints.map { "break \($0.text)" }
            + watches.map { "watch \($0.text)" } + ["at \(position)"]
        return lines.joined(separator: "\n") + "\n"
    }

    /// A line of a saved session that could not be taken up, counted from 1.
    package struct SavedFault: Error, Hashable, Sendable {
        package let line: Int
        package let message: String
    }

    /// Takes up what was saved; returns what could not be.
    package mutating func restore(_ text: String) -> [SavedFault] {
        var faults: [SavedFault] = []
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            let words = line.split(separator: " ", maxSplits: 1)
            guard let verb = words.first, !verb.hasPrefix("#") else { continue }
            let rest = words.count > 1 ? String(words[1]) : ""
            message = nil
            switch verb {
            case "break": addBreakpoint(rest)
            case "watch": addWatch(rest)
            case "at": go(toPosition: rest)
            default: say("a line begins with break, watch or at", .alarm)
            }
            if message?.style == .alarm {
                faults.append(SavedFault(line: index + 1, message: message?.text ?? ""))
            }
        }
        message = nil
        return faults
    }

    private mutating func go(toPosition text: String) {
        guard let number = Int(text), timeline.positions.contains(number) else {
            return say("the run has steps 0 to \(timeline.total)", .alarm)
        }
        position = number
    }
}
