/// The part of a line around a fault, fit to be printed, and the column that the caret points at.
package struct Excerpt: Hashable, Sendable {
    /// The line with control characters replaced and, when long, cut around the column.
    package let line: String
    /// White space up to the column, then `^`; tabs are kept so that the caret stays under its character.
    package let caret: String

    /// - Parameters:
    ///   - scalars: one line without its line break.
    ///   - column: from 1; one past the end is allowed.
    package init(_ scalars: some RandomAccessCollection<Unicode.Scalar>, column: Int) {
        let before = 60
        let width = 120
        let target = max(0, min(column - 1, scalars.count))
        let first = max(0, min(target - before, scalars.count - width))
        let shown = scalars.dropFirst(first).prefix(width)
        var line = first > 0 ? "…" : ""
        var caret = first > 0 ? " " : ""
        for (index, scalar) in shown.enumerated() {
            line.unicodeScalars.append(scalar.isPrintable || scalar == "\t" ? scalar : "\u{FFFD}")
            if index < target - first {
                caret.append(scalar == "\t" ? "\t" : " ")
            }
        }
        if first + shown.count < scalars.count {
            line += "…"
        }
        self.line = line
        self.caret = caret + "^"
    }
}

extension Unicode.Scalar {
    /// Whether a terminal shows it as a character rather than obeying it.
    var isPrintable: Bool {
        switch properties.generalCategory {
        case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: return false
        default: return true
        }
    }
}
