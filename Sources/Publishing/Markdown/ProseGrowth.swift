import CMD4C

/// A tree of prose while the parser walks the text.
///
/// A class because the parser's callbacks reach it by its address.
final class ProseGrowth {
    /// A node that is open: what it will be, and what it holds so far.
    private struct Open {
        let kind: MarkdownNode
        var blocks: [Prose.Block] = []
        var inlines: [Prose.Inline] = []
        var cells: [[Prose.Inline]] = []
        var rows: [[[Prose.Inline]]] = []
        var items: [[Prose.Block]] = []
        var alignments: [Prose.Table.Alignment] = []
    }

    private let standIns: FormulaStandIns
    private var open = [Open(kind: .document)]
    private var passing: [Bool] = []

    init(_ standIns: FormulaStandIns) {
        self.standIns = standIns
    }

    static func at(_ address: UnsafeMutableRawPointer?) -> ProseGrowth? {
        address.map { Unmanaged<ProseGrowth>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Ends the document and gives its blocks.
    func finish() -> [Prose.Block] {
        flush()
        return open.first?.blocks ?? []
    }

    func enter(_ kind: MarkdownNode) {
        var isPassing = false
        switch kind {
        case .passing: isPassing = true
        case .cell(let alignment):
            passing.append(false)
            return open.append(Open(kind: kind, alignments: [alignment]))
        // A list and its items are passed over together: an item needs its list.
        case .item: isPassing = passing.last == true
        case .quote, .list, .emphasis, .strong, .struck, .link: isPassing = open.count > Prose.deepest
        default: break
        }
        passing.append(isPassing)
        if !isPassing { open.append(Open(kind: kind)) }
    }

    func add(_ type: MD_TEXTTYPE, _ text: String) {
        switch type {
        case MD_TEXT_NULLCHAR: append(.text("\u{FFFD}"))
        case MD_TEXT_BR: append(.hardBreak)
        case MD_TEXT_SOFTBR: append(.softBreak)
        case MD_TEXT_ENTITY: append(.text(CharacterEntity.text(text)))
        default: append(.text(text))
        }
    }

    func leave() {
        guard passing.popLast() == false, open.count > 1, let node = open.popLast() else { return }
        let inlines = finished(node.inlines)
        var words: String { standIns.restored(node.inlines.plainText) }
        var content: [Prose.Block] { node.blocks + (inlines.isEmpty ? [] : [.paragraph(inlines)]) }
        switch node.kind {
        case .paragraph: append(.paragraph(inlines))
        case .heading(let level): append(.heading(level: level, inlines))
        case .quote: append(.quote(content))
        case .list(let start, let isTight):
            append(.list(Prose.List(start: start, isTight: isTight, items: node.items)))
        case .item: open[open.count - 1].items.append(content)
        case .rule: append(.rule)
        case .code(let language): append(.code(words, language: language))
        case .cell:
            open[open.count - 1].cells.append(inlines)
            open[open.count - 1].alignments += node.alignments
        case .row:
            append(rows: [node.cells], node.alignments)
        case .tablePart:
            append(rows: node.rows, node.alignments)
        case .table:
            append(
                .table(
                    Prose.Table(
                        alignments: node.alignments, header: node.rows.first ?? [],
                        rows: Array(node.rows.dropFirst()))))
        case .emphasis: append(.emphasis(inlines))
        case .strong: append(.strong(inlines))
        case .struck: append(.struck(inlines))
        case .codeSpan: append(.code(words))
        case .link(let address): append(.link(inlines, to: SafeAddress(standIns.restored(address))))
        case .image(let source):
            append(.image(alternative: inlines.plainText, source: SafeAddress(standIns.restored(source))))
        case .document, .passing: break
        }
    }

    private func append(_ block: Prose.Block) {
        flush()
        open[open.count - 1].blocks.append(block)
    }

    /// Adds to a table; its first row says how the columns are aligned.
    private func append(rows: [[[Prose.Inline]]], _ alignments: [Prose.Table.Alignment]) {
        let top = open.count - 1
        open[top].rows += rows
        if open[top].alignments.isEmpty { open[top].alignments = alignments }
    }

    /// Makes a paragraph of words that stand in a block without one, as those of a tight list's items do.
    private func flush() {
        let inlines = finished(open[open.count - 1].inlines)
        guard !inlines.isEmpty else { return }
        open[open.count - 1].inlines = []
        open[open.count - 1].blocks.append(.paragraph(inlines))
    }

    /// Adds to a line; words join those before them.
    private func append(_ inline: Prose.Inline) {
        let top = open.count - 1
        if case .text(let more) = inline, case .text(let words)? = open[top].inlines.last {
            open[top].inlines[open[top].inlines.count - 1] = .text(words + more)
        } else {
            open[top].inlines.append(inline)
        }
    }

    private func finished(_ inlines: [Prose.Inline]) -> [Prose.Inline] {
        inlines.flatMap { inline -> [Prose.Inline] in
            if case .text(let text) = inline { standIns.inlines(text) } else { [inline] }
        }
    }
}
