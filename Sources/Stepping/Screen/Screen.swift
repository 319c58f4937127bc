/// Everything that a terminal shows at one moment, as a value.
package struct Screen: Hashable, Sendable {
    package let width: Int
    package let height: Int
    /// One entry a row, each exactly as wide as the screen.
    package let lines: [StyledLine]
    /// Where text is being typed, counted from 0; nil while no text is.
    package let caret: Caret?

    package struct Caret: Hashable, Sendable {
        package let row: Int
        package let column: Int
    }

    /// - Parameter lines: cut or filled up to the size.
    package init(width: Int, height: Int, lines: [StyledLine], caret: Caret? = nil) {
        self.width = width
        self.height = height
        let rows = lines.prefix(height).map { $0.fitted(to: width) }
        let empty = StyledLine().fitted(to: width)
        self.lines = rows + Array(repeating: empty, count: height - rows.count)
        self.caret = caret
    }

    /// The screen as text, without spaces at the ends of lines.
    package var text: String {
        lines.map { line in
            var text = line.text
            while text.last == " " { text.removeLast() }
            return text
        }.joined(separator: "\n")
    }
}
