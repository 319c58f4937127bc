import Publishing
import Testing

/// Markdown as a tree, and the tree as HTML.
struct PageMarkdownTests {
    private func html(_ markdown: String) -> String {
        var html = HTMLText()
        html.prose(Prose(markdown: markdown))
        return html.text
    }

    @Test func everyKindOfBlockBecomesOneNode() {
        let prose = Prose(
            markdown: """
                ## Heading

                Words *with* **weight** and `code`,
                on two lines.

                1. one
                2. two

                > quoted

                | a | b |
                |---|--:|
                | 1 | $|x|$ |

                ```swift
                let x = "$1$"
                ```

                ---
                """)
        let kinds = prose.blocks.map { block -> String in
            switch block {
            case .paragraph: "paragraph"
            case .heading(let level, _): "heading \(level)"
            case .list(let list): "list from \(list.start ?? 0) with \(list.items.count)"
            case .quote: "quote"
            case .code(let text, let language): "code \(language ?? "") \(text)"
            case .table(let table): "table \(table.alignments) \(table.rows)"
            case .rule: "rule"
            case .disclosure: "disclosure"
            }
        }
        #expect(
            kinds == [
                "heading 2", "paragraph", "list from 1 with 2", "quote",
                "table \([Prose.Table.Alignment.none, .right]) \([[[Prose.Inline.text("1")], [.formula(tex: "|x|", isDisplay: false)]]])",
                "code swift let x = \"$1$\"\n", "rule",
            ])
        #expect(
            prose.blocks[1]
                == .paragraph([
                    .text("Words "), .emphasis([.text("with")]), .text(" "), .strong([.text("weight")]),
                    .text(" and "),
                    .code("code"), .text(","), .softBreak, .text("on two lines."),
                ]))
    }

    @Test func formulasAreReadAsTheLessonCheckReadsThem() {
        #expect(
            Prose(markdown: "the $w_1$s, *$a_i * b_i$* and\n\n$$\\frac{1}{2}$$").blocks == [
                .paragraph([
                    .text("the "), .formula(tex: "w_1", isDisplay: false), .text("s, "),
                    .emphasis([.formula(tex: "a_i * b_i", isDisplay: false)]), .text(" and"),
                ]),
                .paragraph([.formula(tex: "\\frac{1}{2}", isDisplay: true)]),
            ])
        #expect(html("$$\\frac{1}{2}$$").contains("<math display=\"block\"><mfrac>"))
        #expect(html("costs \\$5 &amp; more &#8722;").contains("costs $5 &amp; more −"))
    }

    @Test func answersFold() {
        let markdown = "1. Why?\n\n<details><summary>Answer</summary>\n\nBecause.\n\n</details>\n\n2. How?"
        let page = html(markdown)
        #expect(page.contains("<details><summary>Answer</summary>\n<p>Because.</p>\n</details>"))
        #expect(page.contains("<ol start=\"2\">"))
        #expect(html("<details><summary>open</summary>\n\nand no end").contains("&lt;details&gt;"))
        #expect(
            html("<details open><summary>x</summary>\n\ny\n\n</details>").contains("&lt;details open&gt;"))
    }

    @Test(arguments: [
        "<script>alert(1)</script>", "a <img src=x onerror=alert(1)> b", "<svg/onload=alert(1)>",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java&#x0A;script:alert(1))",
        "[x](java&Tab;script:alert(1))", "<javascript:alert(1)>", "[x](data:text/html,<script>1</script>)",
        "[x](vbscript:x)", "[x](../../etc/passwd)", "[x](a/../../b)", "[x](%2e%2e/secret)",
        "[x](..%2fsecret)",
        "[x](%2Fetc/passwd)", "[x](javascript%3Aalert(1))", "[x](//evil.example/x)", "[x](/etc/passwd)",
        "[x](\\\\evil\\share)", "[x](file:///etc/passwd)", "![x](javascript:alert(1))",
        "![\"onload=\"alert(1)](../x.png)", "```\"><script>\nx\n```", "`<script>`", "$<script>$",
        "$\\text{<script>}$", "[a\"onclick=\"b](\"onclick=\")", "[x][1]\n\n[1]: javascript:alert(1)",
        "# <iframe src=//evil.example>", "| <script> |\n|---|\n| <script> |",
    ])
    func nothingAnAuthorWritesIsMarkup(_ markdown: String) throws {
        let page = html(markdown)
        let tags = page.matches(of: /<([a-z0-9]+)([^>]*)>/)
        let allowed: Set = [
            "p", "h2", "h3", "a", "code", "pre", "math", "mo", "mi", "mn", "mtext", "mrow", "div", "table",
            "thead", "tbody",
            "tr", "th", "td", "em",
        ]
        #expect(!tags.isEmpty)
        for tag in tags {
            #expect(allowed.contains(String(tag.1)), "\(page)")
            #expect(!tag.2.contains("href"), "\(page)")
            #expect(!tag.2.contains(/\son[a-z]+=/), "\(page)")
        }
    }

    @Test(arguments: [
        "https://example.org/a?b=c#d", "http://example.org", "mailto:a@example.org", "#step-7",
        "figures/a.svg",
        "a/../b.svg", "./notes.md", "trace.jsonl?x=..#..",
    ])
    func harmlessAddressesStay(_ address: String) {
        #expect(html("[x](\(address))").contains(">x</a>"))
    }

    @Test(arguments: [">", "- ", "*a ", "[", "1. "])
    func deepNestingEnds(_ opening: String) {
        let markdown = String(repeating: opening, count: 5000) + "x" + String(repeating: "*", count: 5000)
        #expect(html(markdown).contains("x"))
        #expect(html(String(repeating: "- ", count: 100) + "deep").contains("deep"))
        #expect(html(markdown).split(separator: "<blockquote>").count <= Prose.deepest + 1)
    }
}
