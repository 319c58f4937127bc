/// Finds the answers that a lesson hides: blocks between `<details><summary>Answer</summary>` and `</details>`.
///
/// These two are the only tags that mean something; any other is text.
enum Disclosures {
    /// The blocks with each pair of tags and what stands between them as one block; a tag alone stays text.
    static func folded(_ blocks: [Prose.Block]) -> [Prose.Block] {
        var lines = blocks.flatMap { line(by: $0) }[...]
        var folded: [Prose.Block] = []
        while let line = lines.popFirst() {
            guard let summary = summary(of: line), let end = lines.firstIndex(where: isEnd) else {
                folded.append(line)
                continue
            }
            folded.append(.disclosure(summary: summary, Array(lines[..<end])))
            lines = lines[(end + 1)...]
        }
        return folded
    }

    /// A paragraph whose first or last line is a tag as that line and the rest.
    private static func line(by block: Prose.Block) -> [Prose.Block] {
        guard case .paragraph(var inlines) = block else { return [block] }
        var before: [Prose.Block] = []
        var after: [Prose.Block] = []
        if let first = inlines.firstIndex(of: .softBreak) {
            let line = Prose.Block.paragraph(Array(inlines[..<first]))
            if summary(of: line) != nil {
                before = [line]
                inlines = Array(inlines[(first + 1)...])
            }
        }
        if let last = inlines.lastIndex(of: .softBreak) {
            let line = Prose.Block.paragraph(Array(inlines[(last + 1)...]))
            if isEnd(line) {
                after = [line]
                inlines = Array(inlines[..<last])
            }
        }
        return before + [.paragraph(inlines)] + after
    }

    private static func isEnd(_ block: Prose.Block) -> Bool {
        block == .paragraph([.text("</details>")])
    }

    private static func summary(of block: Prose.Block) -> [Prose.Inline]? {
        guard case .paragraph(var inlines) = block, case .text(let first)? = inlines.first,
            first.hasPrefix(opening)
        else { return nil }
        inlines[0] = .text(String(first.dropFirst(opening.count)))
        guard case .text(let last)? = inlines.last, last.hasSuffix(closing) else { return nil }
        inlines[inlines.count - 1] = .text(String(last.dropLast(closing.count)))
        return inlines
    }

    private static let opening = "<details><summary>"
    private static let closing = "</summary>"
}
