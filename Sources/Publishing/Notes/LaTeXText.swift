import Formulas

/// Prose printed as LaTeX; no command of an author's own reaches it.
struct LaTeXText {
    private(set) var text = ""
    /// LaTeX gives up on lists nested deeper than four.
    private static let deepestList = 4

    /// Adds lines that a printer of this program made.
    mutating func add(_ lines: String) {
        text += lines + "\n"
    }

    /// Adds blocks; headings of the second level become sections.
    mutating func blocks(_ blocks: [Prose.Block], depth: Int = 0) {
        for block in blocks { self.block(block, depth) }
    }

    private mutating func block(_ block: Prose.Block, _ depth: Int) {
        switch block {
        case .paragraph(let inlines): add(LaTeXText.line(inlines) + "\n")
        case .heading(let level, let inlines):
            let command = level <= 2 ? "section" : level == 3 ? "subsection" : "subsubsection"
            add("\\\(command){\(LaTeXText.line(inlines))}\n")
        case .list(let list): self.list(list, depth)
        case .quote(let blocks): environment("quote", depth) { $0.blocks(blocks, depth: depth + 1) }
        case .code(let code, _):
            var rows = code.split(separator: "\n", omittingEmptySubsequences: false).map(LaTeXText.code)
            if rows.last == "" { rows.removeLast() }
            // A line break needs something before it.
            let lines = rows.map { $0.isEmpty ? "\\mbox{}" : $0 }.joined(separator: "\\\\\n")
            environment("quote", depth) { $0.add("\\raggedright\\small\\ttfamily\n" + lines) }
        case .table(let table): self.table(table)
        case .rule: add("\\par\\noindent\\rule{\\linewidth}{0.4pt}\n")
        case .disclosure(let summary, let blocks):
            add("\\paragraph{\(LaTeXText.line(summary))}")
            self.blocks(blocks, depth: depth)
        }
    }

    private mutating func environment(_ name: String, _ depth: Int, _ content: (inout LaTeXText) -> Void) {
        guard depth < LaTeXText.deepestList else { return content(&self) }
        add("\\begin{\(name)}")
        content(&self)
        add("\\end{\(name)}\n")
    }

    private mutating func list(_ list: Prose.List, _ depth: Int) {
        environment(list.start == nil ? "itemize" : "enumerate", depth) { text in
            for (index, item) in list.items.enumerated() {
                let number = list.start.map { "[\($0 + index).]" } ?? ""
                text.text += depth < LaTeXText.deepestList ? "\\item\(number) " : ""
                text.blocks(item.isEmpty ? [.paragraph([])] : item, depth: depth + 1)
            }
            if list.items.isEmpty, depth < LaTeXText.deepestList { text.add("\\item") }
        }
    }

    private mutating func table(_ table: Prose.Table) {
        let columns = table.header.indices.map { index -> String in
            switch table.alignments.indices.contains(index) ? table.alignments[index] : .none {
            case .none, .left: "l"
            case .center: "c"
            case .right: "r"
            }
        }
        func row(_ cells: [[Prose.Inline]]) -> String {
            cells.map { LaTeXText.line($0) }.joined(separator: " & ") + " \\\\"
        }
        add("\\begin{center}\n\\begin{tabular}{\(columns.joined())}\n\\hline")
        add(row(table.header) + "\n\\hline")
        for cells in table.rows { add(row(cells)) }
        add("\\hline\n\\end{tabular}\n\\end{center}\n")
    }

    /// The parts of a line.
    static func line(_ inlines: [Prose.Inline]) -> String {
        inlines.map(part).joined()
    }

    private static func part(_ inline: Prose.Inline) -> String {
        switch inline {
        case .text(let words): return LaTeXWords.escaped(words)
        case .emphasis(let inlines): return "\\emph{\(line(inlines))}"
        case .strong(let inlines): return "\\textbf{\(line(inlines))}"
        case .struck(let inlines): return line(inlines)
        case .code(let code): return "\\texttt{\(LaTeXWords.escaped(code))}"
        case .link(let inlines, let address):
            return address.map { "\\href{\(LaTeXWords.address($0))}{\(line(inlines))}" } ?? line(inlines)
        case .image(let alternative, _): return LaTeXWords.escaped(alternative)
        case .formula(let tex, let isDisplay):
            guard let formula = try? Formula(tex: tex) else { return "\\texttt{\(LaTeXWords.escaped(tex))}" }
            return isDisplay ? "\n\\[ \(formula.texForReaders) \\]\n" : "$\(formula.texForReaders)$"
        case .softBreak: return "\n"
        case .hardBreak: return "\\newline\n"
        }
    }

    /// A line of code, its spaces kept.
    private static func code(_ row: Substring) -> String {
        let indent = row.prefix { $0 == " " }.count
        return String(repeating: "~", count: indent) + LaTeXWords.escaped(String(row.dropFirst(indent)))
    }
}
