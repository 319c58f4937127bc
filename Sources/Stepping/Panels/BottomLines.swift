/// The rows below everything: what is typed or what the last key led to, and the keys.
struct BottomLines {
    let lines: [StyledLine]
    /// The column in the first of them where text is typed; nil while none is.
    let caret: Int?

    /// Rows for a message, besides that of the keys; a longer one takes that too.
    static let messageRows = 2

    /// A message, and the keys where it leaves room for them.
    init(_ message: Session.Message?, width: Int) {
        let text = (message?.text.harmless ?? "").wrapped(to: width - 2)
        let style = message?.style ?? .plain
        var lines = text.prefix(Self.messageRows + 1).map { StyledLine(" " + $0, style) }
        if text.count > Self.messageRows + 1 {
            lines[Self.messageRows] = StyledLine(
                (" " + text[Self.messageRows]).fitted(to: width - 3) + " …", style)
        }
        while lines.count < Self.messageRows { lines.append(StyledLine()) }
        if lines.count == Self.messageRows { lines.append(BottomLines.keys(width)) }
        self.lines = lines
        caret = nil
    }

    /// The line that is typed, with what helps to type it below.
    init(_ prompt: Prompt, label: String, hint: String, _ message: Session.Message?, width: Int) {
        var line = StyledLine(" " + label, .title)
        let room = max(8, width - line.cells - 2)
        // What lies before the caret is always seen, and of a long line its end there.
        let before = String(prompt.text.prefix(prompt.caret)).harmless.tail(cells: room)
        caret = min(line.cells + before.cells, width - 1)
        line.append(before)
        line.append(String(prompt.text.dropFirst(prompt.caret)).harmless)
        let isAnswer = prompt.question == .answer
        let help =
            message.map { ($0.text, $0.style) } ?? (prompt.text.isEmpty ? hint : "", .dim)
        let ends =
            isAnswer
            ? " enter answers   an empty line shows the answer   esc: back"
            : " enter answers   ↑ what was typed before   esc leaves it"
        let second = StyledLine(" " + help.0.harmless, help.1)
        lines = [line, second, StyledLine(ends, .dim)]
    }

    /// The main keys, the most important ones where not all have room.
    private static func keys(_ width: Int) -> StyledLine {
        // With the order in which they give way: the higher goes first.
        let all = [
            ("n", "next", 0), ("p", "back", 0), ("s", "over", 3), ("o", "out", 6), ("c", "run", 4),
            ("b", "break", 5), ("w", "watch", 7), ("=", "what if", 2), ("?", "quiz", 1), ("h", "help", 0),
            ("q", "quit", 0),
        ]
        var shown = all
        for rank in (1...7).reversed() {
            let cells = shown.reduce(0) { $0 + $1.0.count + $1.1.count + 2 }
            if cells <= width { break }
            shown.removeAll { $0.2 == rank }
        }
        var line = StyledLine()
        for (key, text, _) in shown {
            line.append(" ")
            line.append(key, .key)
            line.append(" \(text)", .dim)
        }
        return line
    }
}

extension String {
    /// The end of the text, as much as so many cells hold.
    fileprivate func tail(cells: Int) -> String {
        var kept = self[...]
        while String(kept).cells > cells { kept.removeFirst() }
        return String(kept)
    }
}
