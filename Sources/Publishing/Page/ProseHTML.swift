import Formulas

extension HTMLText {
    /// Prose below the page's title: its headings begin at the second level.
    package mutating func prose(_ prose: Prose) {
        blocks(prose.blocks)
    }

    /// A line of prose, such as a caption: its paragraphs without their tags.
    package mutating func line(_ prose: Prose) {
        for (index, block) in prose.blocks.enumerated() {
            if index > 0 { raw(" ") }
            if case .paragraph(let inlines) = block { self.inlines(inlines) } else { blocks([block]) }
        }
    }

    /// Blocks of prose, one below the other.
    package mutating func blocks(_ blocks: [Prose.Block], isTight: Bool = false) {
        for block in blocks { self.block(block, isTight: isTight) }
    }

    private mutating func block(_ block: Prose.Block, isTight: Bool) {
        switch block {
        case .paragraph(let inlines):
            if isTight { return self.inlines(inlines) }
            raw("<p>")
            self.inlines(inlines)
            raw("</p>\n")
        case .heading(let level, let inlines): heading(level, inlines)
        case .list(let list): self.list(list)
        case .quote(let blocks):
            raw("<blockquote>")
            self.blocks(blocks)
            raw("</blockquote>\n")
        case .code(let text, let language):
            raw("<pre tabindex=\"0\"><code")
            if let language { attribute("class", "language-\(language)") }
            raw(">")
            words(text)
            raw("</code></pre>\n")
        case .table(let table): self.table(table)
        case .rule: raw("<hr>\n")
        case .disclosure(let summary, let blocks):
            raw("<details><summary>")
            inlines(summary)
            raw("</summary>\n")
            self.blocks(blocks)
            raw("</details>\n")
        }
    }

    private mutating func heading(_ level: Int, _ inlines: [Prose.Inline]) {
        switch level {
        case ...2:
            raw("<h2>")
            self.inlines(inlines)
            raw("</h2>\n")
        case 3:
            raw("<h3>")
            self.inlines(inlines)
            raw("</h3>\n")
        default:
            raw("<h4>")
            self.inlines(inlines)
            raw("</h4>\n")
        }
    }

    private mutating func list(_ list: Prose.List) {
        if let start = list.start {
            raw("<ol")
            if start != 1 { attribute("start", String(start)) }
            raw(">\n")
        } else {
            raw("<ul>\n")
        }
        for item in list.items {
            raw("<li>")
            blocks(item, isTight: list.isTight)
            raw("</li>\n")
        }
        if list.start == nil { raw("</ul>\n") } else { raw("</ol>\n") }
    }

    private mutating func table(_ table: Prose.Table) {
        raw("<div class=\"wide\" tabindex=\"0\"><table><thead><tr>")
        for (index, cell) in table.header.enumerated() {
            raw("<th scope=\"col\"")
            align(table, index)
            inlines(cell)
            raw("</th>")
        }
        raw("</tr></thead><tbody>\n")
        for row in table.rows {
            raw("<tr>")
            for (index, cell) in row.enumerated() {
                raw("<td")
                align(table, index)
                inlines(cell)
                raw("</td>")
            }
            raw("</tr>\n")
        }
        raw("</tbody></table></div>\n")
    }

    private mutating func align(_ table: Prose.Table, _ column: Int) {
        switch table.alignments.indices.contains(column) ? table.alignments[column] : .none {
        case .none: raw(">")
        case .left: raw(" class=\"left\">")
        case .center: raw(" class=\"center\">")
        case .right: raw(" class=\"right\">")
        }
    }

    private mutating func inlines(_ inlines: [Prose.Inline]) {
        for inline in inlines { self.inline(inline) }
    }

    private mutating func inline(_ inline: Prose.Inline) {
        switch inline {
        case .text(let text): words(text)
        case .emphasis(let inlines): span("em", inlines)
        case .strong(let inlines): span("strong", inlines)
        case .struck(let inlines): span("s", inlines)
        case .code(let text): element("code", text)
        case .link(let inlines, let address): link(address) { $0.inlines(inlines) }
        case .image(let alternative, let source):
            // A picture would be a second file; the page is one.
            link(source) { $0.words(alternative) }
        case .formula(let tex, let isDisplay): formula(tex, isDisplay: isDisplay)
        case .softBreak: raw("\n")
        case .hardBreak: raw("<br>\n")
        }
    }

    private mutating func span(_ name: StaticString, _ inlines: [Prose.Inline]) {
        raw("<")
        raw(name)
        raw(">")
        self.inlines(inlines)
        raw("</")
        raw(name)
        raw(">")
    }

    private mutating func link(_ address: SafeAddress?, _ content: (inout HTMLText) -> Void) {
        guard let address else { return content(&self) }
        raw("<a")
        attribute("href", address.text)
        if address.isElsewhere { raw(" rel=\"noopener noreferrer\"") }
        raw(">")
        content(&self)
        raw("</a>")
    }

    private mutating func formula(_ tex: String, isDisplay: Bool) {
        guard let formula = try? Formula(tex: tex) else { return element("code", tex) }
        self.formula(formula, isDisplay: isDisplay)
    }

    /// A formula in a line, or displayed between lines, where it can be scrolled if it is wide.
    package mutating func formula(_ formula: Formula, isDisplay: Bool = false) {
        if isDisplay {
            raw("<span class=\"display\" tabindex=\"0\"><math display=\"block\">")
        } else {
            raw("<math>")
        }
        markup(formula.mathMLContent.utf8)
        raw("</math>")
        if isDisplay { raw("</span>") }
    }
}
