import Formulas

/// Prose printed as the Markdown that CommonMark, Pandoc, Quarto and MyST read alike.
///
/// What an author wrote was read already: here every character that means something to one of them is escaped.
struct MarkdownText {
    /// What was written so far: blocks with an empty line between them.
    private(set) var text = ""

    /// Adds blocks.
    mutating func blocks(_ blocks: [Prose.Block]) {
        for block in blocks { add(MarkdownText.lines(of: block)) }
    }

    /// Adds a remark that no reader shows.
    mutating func comment(_ words: String) {
        add(["<!-- \(words) -->"])
    }

    /// Adds lines that a printer of this program made.
    mutating func add(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        if !text.isEmpty { text += "\n" }
        text += lines.joined(separator: "\n") + "\n"
    }

    private static func lines(of blocks: [Prose.Block]) -> [String] {
        Array(blocks.map { lines(of: $0) }.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private static func lines(of block: Prose.Block) -> [String] {
        switch block {
        case .paragraph(let inlines):
            return Array(MarkdownLine.paragraphs(inlines).joined(separator: [""]))
        case .heading(let level, let inlines):
            return [String(repeating: "#", count: level) + " " + MarkdownLine.oneLine(inlines)]
        case .list(let list): return lines(of: list)
        case .quote(let blocks): return lines(of: blocks).map { $0.isEmpty ? ">" : "> " + $0 }
        case .code(let code, let language): return fenced(code, language)
        case .table(let table): return lines(of: table)
        case .rule: return ["* * *"]
        case .disclosure(let summary, let blocks):
            let words = MarkdownEscaping.entities(summary.plainText)
            return ["<details><summary>\(words)</summary>", ""] + lines(of: blocks) + ["", "</details>"]
        }
    }

    private static func lines(of list: Prose.List) -> [String] {
        var lines: [String] = []
        for (index, item) in list.items.enumerated() {
            let mark = list.start.map { "\($0 + index). " } ?? "- "
            let indent = String(repeating: " ", count: mark.count)
            let content = self.lines(of: item)
            if index > 0, !list.isTight { lines.append("") }
            for (row, line) in (content.isEmpty ? [""] : content).enumerated() {
                lines.append(row == 0 ? mark + line : line.isEmpty ? "" : indent + line)
            }
        }
        return lines
    }

    /// A name of a language that is no plain word would make MyST or Quarto run the code, or include a file.
    private static func fenced(_ code: String, _ language: String?) -> [String] {
        let isPlain = language?.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
        var rows = code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if rows.last == "" { rows.removeLast() }
        let longest = rows.map { $0.drop { $0 == " " }.prefix { $0 == "`" }.count }.max() ?? 0
        let fence = String(repeating: "`", count: max(3, longest + 1))
        // Without a name Sphinx would take it for Python.
        return [fence + (isPlain ? language ?? "text" : "text")] + rows + [fence]
    }

    private static func lines(of table: Prose.Table) -> [String] {
        func row(_ cells: [[Prose.Inline]]) -> String {
            let texts = cells.map { MarkdownLine.oneLine($0, isCell: true) }
            return "| " + texts.joined(separator: " | ") + " |"
        }
        let marks = table.header.indices.map { index -> String in
            switch table.alignments.indices.contains(index) ? table.alignments[index] : .none {
            case .none: "---"
            case .left: ":---"
            case .center: ":---:"
            case .right: "---:"
            }
        }
        return [row(table.header), "| " + marks.joined(separator: " | ") + " |"] + table.rows.map(row)
    }
}
