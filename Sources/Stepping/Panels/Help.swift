/// The pages that `h` shows.
enum Help {
    struct Page: Sendable {
        let title: String
        /// What a key does.
        let entries: [(keys: String, text: String)]
    }

    static let pages = [
        Page(
            title: "Moving",
            entries: [
                ("n ↓ space", "the next step"),
                ("p ↑", "back; before the start lie the data, behind the end what the run came to"),
                ("s →", "to the end of this scope (a neuron, a phase); S ← to its first step"),
                ("o", "to the end of the scope around it; O to its first step"),
                ("} PgDn", "to the end of this iteration; { PgUp to where it begins"),
                ("g Home", "the start of the run; G End its end"),
                ("12n", "a count before a key: so many times"),
                (":", "go to a place: forward, backward (their end), iteration:12, 41, end"),
                ("/", "find a name: z[1][1]; \\ looks backwards; an empty line: again"),
            ]),
        Page(
            title: "Asking",
            entries: [
                ("b", "stop where something holds: loss < 0.1, phase == update"),
                ("c C", "run on, or back, to where a value that a stop names is computed and the stop holds"),
                ("B", "list and remove stops"),
                ("w", "watch a value: grad(w[1][1][1]); W lists and removes watches"),
                ("names", "loss w b z a x y grad(…) rate iteration epoch example step phase dead(…)"),
                ("dead(relu)", "a ReLU unit that gives 0, with slope 0, for every row of the data"),
                ("?", "quiz: n asks for the next value, sign or rule; ? ends it"),
            ]),
        Page(
            title: "Changing and keeping",
            entries: [
                ("=", "what if: w[1][1][1] = 0.5, x[1] = 1, rate = 0.1, or any key of the lesson;"),
                ("", "the run goes on from this iteration beside the old one, with all set before"),
                ("tab", "the other run; v both side by side"),
                ("i", "this frame as a picture, where the terminal can show one"),
                ("e", "write this frame to a file"),
                ("q", "quit"),
            ]),
        Page(
            title: "Reading the screen",
            entries: [
                ("●  ○", "the step just done, and the one to come"),
                ("(part)", "a value without a name: a part of the rule of a later step"),
                ("⣀⣀ ⡀⡀", "a weight above zero is a whole line, one below zero a broken one"),
                ("▐ ▌ [ ]", "what the step has made, and what it was made of"),
                ("∂", "at a line the gradient of that weight; below a neuron its own"),
                ("▸", "a watched value that this step has changed"),
                ("·", "not computed yet"),
                ("≠ –", "side by side: another value; no such step in the other run"),
            ]),
        Page(
            title: "Signs and words",
            entries: [
                ("z a", "a neuron's weighted sum, and what its activation makes of it"),
                ("w₁₂⁽²⁾", "of layer 2 (none: layer 1), to neuron 1, from neuron 2"),
                ("σ", "the sigmoid: it squashes any number between 0 and 1"),
                ("e ℓ L", "output less target; the loss of one example; the loss of all"),
                ("η", "the learning rate: how long a step is"),
                ("∂L/∂w", "the gradient: how much L moves when w moves"),
                ("what arrives", "the gradient from the step after this, on its way back"),
                ("local slope", "how much one value moves when the one before it moves"),
            ]),
    ]

    static func lines(page: Int, width: Int, height: Int) -> [StyledLine] {
        let shown = pages[min(max(page, 0), pages.count - 1)]
        var lines = [
            StyledLine(" Help \(page + 1) of \(pages.count): \(shown.title)", .title), StyledLine(),
        ]
        let column = max(9, shown.entries.map(\.keys.cells).max() ?? 0)
        for entry in shown.entries {
            for (index, text) in entry.text.wrapped(to: width - column - 6).enumerated() {
                var line = StyledLine("  " + (index == 0 ? entry.keys : "").padded(to: column), .key)
                line.append("  " + text)
                lines.append(line)
            }
        }
        while lines.count < height - 1 { lines.append(StyledLine()) }
        return lines + [
            StyledLine(" n next page   p page before   any other key: back", .dim)
        ]
    }
}
