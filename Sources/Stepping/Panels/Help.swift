/// The pages that `h` shows.
enum Help {
    struct Page: Sendable {
        let title: String
        /// What a key does; an empty key continues the line above.
        let entries: [(keys: String, text: String)]
    }

    static let pages = [
        Page(
            title: "Moving",
            entries: [
                ("n ↓ space", "the next step                 p ↑        back"),
                ("s →", "to the end of this scope      S ←        to its start"),
                ("o", "to the end of the scope around it        O  to its start"),
                ("} PgDn", "to the end of this iteration  { PgUp     to its start"),
                ("g Home", "the start of the run          G End      its end"),
                ("12n", "a count before a key: so many times"),
                (":", "go to a place: iteration:12, backward, w[1][1][1], 41, end"),
                ("/", "find a name: z[1][1]          \\          backwards; again with an empty line"),
            ]),
        Page(
            title: "Asking",
            entries: [
                ("b", "stop where something holds: loss < 0.1, phase == update"),
                ("", "names: loss w b z a x y grad(…) rate iteration epoch example step phase dead(…)"),
                ("c  C", "run on, or back, to where a stop holds      B  list and remove stops"),
                ("w", "watch a value: grad(w[1][1][1])             W  list and remove watches"),
                ("?", "quiz: n asks for the next value, sign or rule before it is shown"),
            ]),
        Page(
            title: "Changing and keeping",
            entries: [
                ("=", "what if: w[1][1][1] = 0.5, x[1] = 1, rate = 0.1, or any key of the lesson"),
                ("", "the run goes on from this iteration with the new value, beside the old run"),
                ("tab", "the other run                               v  both side by side"),
                ("i", "this frame as a picture, where the terminal can show one"),
                ("e", "write this frame to a file"),
                ("q", "quit"),
            ]),
        Page(
            title: "Reading the screen",
            entries: [
                ("●  ○", "the step just done, and the one to come"),
                ("⣀⣀ ⡀⡀", "a weight above zero is a whole line, one below zero a broken one"),
                ("▐ ▌ [ ]", "what the step has made, and what it was made of"),
                ("▸", "a watched value that this step has changed"),
                ("·", "not computed yet"),
            ]),
    ]

    static func lines(page: Int, height: Int) -> [StyledLine] {
        let shown = pages[min(max(page, 0), pages.count - 1)]
        var lines = [
            StyledLine(" Help \(page + 1) of \(pages.count): \(shown.title)", .title), StyledLine(),
        ]
        for entry in shown.entries {
            var line = StyledLine("  " + entry.keys.padded(to: 10), .key)
            line.append("  " + entry.text)
            lines.append(line)
        }
        while lines.count < height - 1 { lines.append(StyledLine()) }
        return lines + [StyledLine(" n the next page   any other key back to the run", .dim)]
    }
}

extension String {
    /// The text with spaces behind it up to so many cells.
    func padded(to count: Int) -> String {
        self + String(repeating: " ", count: max(0, count - cells))
    }
}
