import Formulas

/// The parts of a line printed as Markdown.
struct MarkdownLine {
    private var text = ""
    /// Whether the line is a table's cell, which no line break and no bar may leave.
    private let isCell: Bool

    private init(isCell: Bool = false) {
        self.isCell = isCell
    }

    /// A paragraph as lines; displayed formulas are paragraphs of their own, as MyST wants them.
    static func paragraphs(_ inlines: [Prose.Inline]) -> [[String]] {
        var paragraphs: [[String]] = []
        for part in inlines.partedAtDisplays {
            var line = MarkdownLine()
            line.add(part)
            let rows = line.text.split(separator: "\n").map(String.init)
            if !rows.isEmpty { paragraphs.append(rows) }
        }
        return paragraphs
    }

    /// Everything on one line.
    static func oneLine(_ inlines: [Prose.Inline], isCell: Bool = false) -> String {
        var line = MarkdownLine(isCell: isCell)
        line.add(inlines)
        return line.text.replacing("\\\n", with: " ").replacing("\n", with: " ")
    }

    private mutating func add(_ inlines: [Prose.Inline]) {
        for inline in inlines { add(inline) }
    }

    private mutating func add(_ inline: Prose.Inline) {
        switch inline {
        case .text(let words):
            text += MarkdownEscaping.words(
                words, isAtStart: text.isEmpty || text.hasSuffix("\n"), isCell: isCell)
        case .emphasis(let inlines): surround(inlines, "*")
        case .strong(let inlines): surround(inlines, "**")
        case .struck(let inlines): surround(inlines, "~~")
        case .code(let code): text += MarkdownEscaping.code(code, isCell: isCell)
        case .link(let inlines, let address):
            guard let address else { return add(inlines) }
            text += "["
            add(inlines)
            text += "](\(MarkdownEscaping.address(address)))"
        case .image(let alternative, let source):
            let words = MarkdownEscaping.words(alternative, isAtStart: false, isCell: isCell)
            text += source.map { "![\(words)](\(MarkdownEscaping.address($0)))" } ?? words
        case .formula(let tex, let isDisplay): add(tex, isDisplay: isDisplay)
        case .softBreak: text += "\n"
        case .hardBreak: text += "\\\n"
        }
    }

    private mutating func surround(_ inlines: [Prose.Inline], _ mark: String) {
        text += mark
        add(inlines)
        text += mark
    }

    /// A formula as this program prints it, so that no command of the author's is left that it does not know.
    private mutating func add(_ tex: String, isDisplay: Bool) {
        guard let formula = try? Formula(tex: tex) else {
            text += MarkdownEscaping.code(tex, isCell: isCell)
            return
        }
        var printed = formula.texForReaders
        if isCell {
            printed = printed.replacing("\\|", with: "\\Vert{}").replacing("|", with: "\\vert{}")
        }
        text += isDisplay && !isCell ? "$$\(printed)$$" : "$\(printed)$"
    }
}

extension [Prose.Inline] {
    /// The line in parts, each displayed formula alone.
    var partedAtDisplays: [[Prose.Inline]] {
        var parts: [[Prose.Inline]] = [[]]
        for inline in self {
            if case .formula(_, isDisplay: true) = inline {
                parts += [[inline], []]
            } else if parts[parts.count - 1].isEmpty, inline == .softBreak || inline == .hardBreak {
                continue
            } else {
                parts[parts.count - 1].append(inline)
            }
        }
        return parts.map { part in
            let last = part.lastIndex { $0 != .softBreak && $0 != .hardBreak }
            return last.map { Array(part[...$0]) } ?? []
        }.filter { !$0.isEmpty }
    }
}

extension Formula {
    /// The formula as TeX for other programs, which know no classes of roles.
    var texForReaders: String {
        var printed = tex.replacing(/\\class\{[A-Za-z]+\}\{/, with: "{").drop { $0 == " " }
        while printed.hasSuffix(" "), !printed.hasSuffix("\\ ") { printed.removeLast() }
        return printed.hasSuffix("\\ ") ? printed + "{}" : String(printed)
    }
}
