/// One thing that is wrong with a lesson, and where.
package struct Fault: Hashable, Sendable {
    package let file: String
    package let place: Place
    package let message: String
    /// Names near an unknown one, nearest first; empty when nothing is near.
    package let suggestions: [String]
    /// The line at fault, nil for options.
    package let excerpt: Excerpt?

    package init(
        file: String, place: Place, message: String, suggestions: [String] = [], excerpt: Excerpt? = nil
    ) {
        self.file = file
        self.place = place
        self.message = message
        self.suggestions = suggestions
        self.excerpt = excerpt
    }

    /// The question under the fault, such as `did you mean rate or state?`; nil without suggestions.
    package var question: String? {
        suggestions.isEmpty ? nil : "did you mean \(suggestions.listed(with: "or"))?"
    }
}

extension Fault: CustomStringConvertible {
    /// `file:line:column: error: what is wrong`, the line, a caret, and the nearest names.
    package var description: String {
        var lines: [String]
        switch place {
        case .position(let line, let column): lines = ["\(file):\(line):\(column): error: \(message)"]
        case .option(let option): lines = ["\(option.shortened(to: 200)): error: \(message)"]
        }
        if let excerpt {
            lines += [excerpt.line, excerpt.caret]
        }
        if let question {
            lines.append(question)
        }
        return lines.joined(separator: "\n")
    }
}
