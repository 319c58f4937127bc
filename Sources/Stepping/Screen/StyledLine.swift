/// One line of a screen: pieces of text, each in a style.
package struct StyledLine: Hashable, Sendable {
    package struct Piece: Hashable, Sendable {
        package var text: String
        package var style: Style
    }

    package private(set) var pieces: [Piece] = []

    package init(_ text: String = "", _ style: Style = .plain) {
        append(text, style)
    }

    package var cells: Int { pieces.reduce(0) { $0 + $1.text.cells } }

    /// The text without its styles.
    package var text: String { pieces.map(\.text).joined() }

    package mutating func append(_ text: String, _ style: Style = .plain) {
        guard !text.isEmpty else { return }
        if pieces.last?.style == style {
            pieces[pieces.count - 1].text += text
        } else {
            pieces.append(Piece(text: text, style: style))
        }
    }

    package mutating func append(_ line: StyledLine) {
        for piece in line.pieces { append(piece.text, piece.style) }
    }

    /// The line cut or filled up to exactly `width` cells.
    package func fitted(to width: Int, filling: Style = .plain) -> StyledLine {
        var result = StyledLine()
        var room = width
        for piece in pieces where room > 0 {
            let isLast = piece == pieces.last
            let needed = isLast ? piece.text.cells : piece.text.cells + (room == piece.text.cells ? 1 : 0)
            let text = needed > room ? (piece.text + (isLast ? "" : " ")).fitted(to: room) : piece.text
            result.append(text, piece.style)
            room -= text.cells
        }
        result.append(String(repeating: " ", count: max(0, room)), filling)
        return result
    }

    /// Text at the left and text at the right edge; where both do not fit, the left one is cut.
    package static func between(
        _ left: StyledLine, _ right: StyledLine, width: Int, filling: Style = .plain
    ) -> StyledLine {
        guard right.cells + 2 < width else { return left.fitted(to: width, filling: filling) }
        var line = left.fitted(to: width - right.cells - 1, filling: filling)
        line.append(" ", filling)
        line.append(right)
        return line
    }
}
