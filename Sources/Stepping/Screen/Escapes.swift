/// A screen as the bytes that make a terminal show it.
package struct Escapes: Sendable {
    /// False where `NO_COLOR` is set.
    package let colours: Bool

    package init(colours: Bool) {
        self.colours = colours
    }

    /// Enters a screen of its own, so that what was there comes back at the end.
    package static let enter = "\u{1B}[?1049h\u{1B}[2J\u{1B}[?25l"
    /// Shows what was there before; the cursor is seen again.
    package static let leave = "\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l"

    /// Draws `screen` where `shown` stands, only the lines that differ.
    package func drawing(_ screen: Screen, over shown: Screen?) -> String {
        let isFresh = shown?.width != screen.width || shown?.height != screen.height
        var text = "\u{1B}[?2026h\u{1B}[?25l" + (isFresh ? "\u{1B}[0m\u{1B}[2J" : "")
        for (row, line) in screen.lines.enumerated() {
            if !isFresh, let shown, shown.lines[row] == line { continue }
            text += "\u{1B}[\(row + 1);1H" + styled(line)
        }
        if let caret = screen.caret { text += "\u{1B}[\(caret.row + 1);\(caret.column + 1)H\u{1B}[?25h" }
        return text + "\u{1B}[?2026l"
    }

    /// A line with its styles.
    package func styled(_ line: StyledLine) -> String {
        line.pieces.map { piece in
            let attributes = piece.style.attributes(colours: colours)
            guard !attributes.isEmpty else { return piece.text }
            return "\u{1B}[" + attributes.map(String.init).joined(separator: ";") + "m" + piece.text
                + "\u{1B}[0m"
        }.joined()
    }
}
