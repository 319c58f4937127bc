import Formulas

/// Prose printed as Typst's markup.
///
/// A call ends with a semicolon, so that nothing behind it can become its argument.
struct TypstText {
    private(set) var text = ""

    /// Adds blocks; headings of the second level stay there, below the title.
    mutating func blocks(_ blocks: [Prose.Block]) {
        for block in blocks { add(TypstText.lines(of: block)) }
    }

    /// Adds lines that a printer of this program made.
    mutating func add(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        if !text.isEmpty { text += "\n" }
        text += lines.joined(separator: "\n") + "\n"
    }

    private static func lines(of blocks: [Prose.Block]) -> [String] {
        Array(blocks.map { lines(of: $0) }.joined(separator: [""]))
    }

    private static func lines(of block: Prose.Block) -> [String] {
        switch block {
        case .paragraph(let inlines):
            return line(inlines).split(separator: "\n").map(String.init)
        case .heading(let level, let inlines):
            let marks = String(repeating: "=", count: max(level, 1))
            return [marks + " " + line(inlines).replacing("\n", with: " ")]
        case .list(let list): return lines(of: list)
        case .quote(let blocks): return ["#quote(block: true)["] + lines(of: blocks) + ["];"]
        case .code(let code, let language):
            let kind = language.map { ", lang: \(TypstWords.string($0))" } ?? ""
            let content = code.hasSuffix("\n") ? String(code.dropLast()) : code
            return ["#raw(\(TypstWords.string(content)), block: true\(kind));"]
        case .table(let table):
            let columns = table.header.indices.map { index -> String in
                switch table.alignments.indices.contains(index) ? table.alignments[index] : .none {
                case .none, .left: "left"
                case .center: "center"
                case .right: "right"
                }
            }
            let cells = ([table.header] + table.rows).map { row in
                "  " + row.map { "[\(line($0))]," }.joined(separator: " ")
            }
            let align = columns.joined(separator: ", ") + ","
            return ["#table(columns: \(columns.count), align: (\(align)),"] + cells + [");"]
        case .rule: return ["#line(length: 100%);"]
        case .disclosure(let summary, let blocks):
            return ["#strong[\(line(summary))];", ""] + lines(of: blocks)
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

    /// The parts of a line.
    static func line(_ inlines: [Prose.Inline]) -> String {
        var text = ""
        for inline in inlines { text += part(inline, isAtStart: text.isEmpty || text.hasSuffix("\n")) }
        return text
    }

    private static func part(_ inline: Prose.Inline, isAtStart: Bool) -> String {
        switch inline {
        case .text(let words): return TypstWords.markup(words, isAtStart: isAtStart)
        case .emphasis(let inlines): return "#emph[\(line(inlines))];"
        case .strong(let inlines): return "#strong[\(line(inlines))];"
        case .struck(let inlines): return "#strike[\(line(inlines))];"
        case .code(let code): return "#raw(\(TypstWords.string(code)));"
        case .link(let inlines, let address):
            return address.map { "#link(\(TypstWords.string($0.text)))[\(line(inlines))];" } ?? line(inlines)
        case .image(let alternative, _): return TypstWords.markup(alternative, isAtStart: isAtStart)
        case .formula(let tex, let isDisplay):
            guard let formula = try? Formula(tex: tex) else { return "#raw(\(TypstWords.string(tex)));" }
            return isDisplay ? "$ \(formula.typst) $" : "$\(formula.typst)$"
        case .softBreak: return "\n"
        case .hardBreak: return " \\\n"
        }
    }
}

/// Words and strings as Typst reads them.
enum TypstWords {
    /// Words in markup, none of whose characters mean anything.
    static func markup(_ words: String, isAtStart: Bool) -> String {
        var text = ""
        var isFirst = isAtStart
        let scalars = Array(words.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let isNumbering =
                scalar == "." && isAtStart && index > 0
                && scalars[..<index].allSatisfy { ("0"..."9").contains($0) }
            if always.contains(scalar) || isFirst && atStart.contains(scalar) || isNumbering { text += "\\" }
            text.unicodeScalars.append(scalar.value < 0x20 && scalar != "\n" ? " " : scalar)
            isFirst = scalar == "\n" || isFirst && scalar == " "
        }
        return text
    }

    private static let always = Set("\\#$*_`<>@[]~/-".unicodeScalars)
    private static let atStart = Set("=+".unicodeScalars)

    /// A string in quotes.
    static func string(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"" + escaped.replacing("\n", with: "\\n") + "\""
    }
}
