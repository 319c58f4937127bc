extension Session {
    /// The table or the measures beyond an end of the run; nil where the place is a step of it.
    package var aside: Aside? {
        let before = timeline.asidesBefore
        if position < 0, before.indices.contains(before.count + position) {
            return before[before.count + position]
        }
        let after = timeline.asidesAfter
        let behind = position - timeline.total - 1
        return after.indices.contains(behind) ? after[behind] : nil
    }

    /// The lines of an aside between title and message.
    func lines(of aside: Aside, _ layout: Layout) -> [StyledLine] {
        let sentence = aside.sentence.harmless.wrapped(to: layout.width - 4)
        let room = layout.height - 8 - sentence.count
        let columns = aside.heads.indices.map { column in
            ([aside.heads] + aside.rows).map { $0.indices.contains(column) ? $0[column].cells : 0 }.max() ?? 0
        }
        func line(_ cells: [String], _ style: Style) -> StyledLine {
            let padded = zip(cells, columns).map { text, width in
                String(repeating: " ", count: max(0, width - text.cells)) + text
            }
            return StyledLine("  " + padded.joined(separator: "   ").harmless, style)
        }
        var lines = sentence.map { StyledLine("  " + $0, .dim) } + [StyledLine(), line(aside.heads, .title)]
        let shown = aside.rows.count > room ? room - 1 : aside.rows.count
        lines += aside.rows.prefix(max(shown, 0)).map { line($0, .plain) }
        if shown < aside.rows.count { lines.append(StyledLine("  … \(aside.rows.count - shown) more", .dim)) }
        while lines.count < layout.height - 6 { lines.append(StyledLine()) }
        return lines
    }
}
