import Foundation
import Publishing
import Testing

/// The notes and snippets as the programs read them that they are for.
@Suite struct NotesReaderTests {
    private let run: NotesRun

    init() throws {
        run = try NotesRun()
    }

    private func write(_ text: String, _ name: String) throws {
        try run.folder.write(text, to: "notes/" + name)
    }

    private func pandoc(_ arguments: String...) throws -> String {
        let (said, isFine) = try Reader(name: "pandoc").run(arguments, in: run.path)
        #expect(isFine && !said.contains("[WARNING]"), "\(said)")
        return said
    }

    private func pages(_ pdf: String) throws -> String {
        let (text, isFine) = try Reader(name: "pdftotext").run([pdf, "-"], in: run.path)
        #expect(isFine)
        return text
    }

    @Test func pandocMakesAPageOfThem() throws {
        _ = try pandoc("notes.md", "-s", "--mathml", "--wrap=none", "-o", "pandoc.html")
        let page = run.text("pandoc.html")
        #expect(
            page.contains("<div id=\"fig-first-forward\">")
                && page.contains("src=\"figures/first-forward.svg\""))
        #expect(page.contains("alt=\"Forward pass, iteration 1"))
        #expect(page.contains("<em>forward</em> pass gives <math"))
        #expect(page.contains("100 % of one way [x] {y} &lt;z&gt;"))
        #expect(page.contains("<ol start=\"3\"") && page.contains("<strong>does not hold</strong>"))
        #expect(page.contains("href=\"https://example.org/a_b#c\""))
        #expect(page.contains("<td style=\"text-align: left;\"><math") && !page.contains("class=\"math"))
        #expect(!page.contains("$") || page.contains("{x} % $"), "a formula was left as text")
    }

    @Test func pandocMakesAPaperAndADocument() throws {
        _ = try pandoc("notes.md", "-o", "pandoc.pdf")
        let words = try pages("pandoc.pdf")
        #expect(words.contains("The first iteration, step by step") && words.contains("does not hold"))
        _ = try pandoc("notes.md", "-o", "pandoc.docx")
        let back = try pandoc("pandoc.docx", "-t", "markdown")
        #expect(back.contains("Forward pass, iteration 1") && back.contains("step by step"))
    }

    @Test func pdflatexSetsTheNotes() throws {
        for _ in 1...2 {
            let (said, isFine) = try Reader(name: "pdflatex").run(
                ["-interaction=nonstopmode", "-halt-on-error", "notes.tex"], in: run.path)
            #expect(isFine && !said.contains("Missing character"), "\(said.suffix(1500))")
        }
        let words = try pages("notes.pdf")
        #expect(
            words.contains("Figure 2") && words.contains("Notes & ")
                && words.contains("Hidden 100 % of the time"))
    }

    @Test func pdflatexSetsSnippets() throws {
        let figures = try run.snippet("first-forward", for: .latex) + "\n" + run.snippet("way_1", for: .latex)
        try write(
            """
            \\documentclass{article}
            \\usepackage{amsmath,graphicx}
            \\begin{document}
            See figures \\ref{fig-first-forward} and \\ref{fig-way_1}.
            \(figures)
            \\end{document}
            """, "two.tex")
        for _ in 1...2 {
            let (said, isFine) = try Reader(name: "pdflatex").run(
                ["-interaction=nonstopmode", "-halt-on-error", "two.tex"], in: run.path)
            #expect(isFine, "\(said.suffix(1500))")
        }
        #expect(try pages("two.pdf").contains("See figures 1 and 2."))
    }

    @Test func pandocReadsTheQuartoSnippet() throws {
        try write(try run.snippet("way_1", for: .quarto) + "\n", "quarto.md")
        let tree = try pandoc("quarto.md", "-t", "native")
        #expect(tree.contains("\"fig-way_1\"") && tree.contains("fig-alt") && tree.contains("Backward pass"))
    }

    @Test func theSlidesAreWellFormed() throws {
        let (said, isFine) = try Reader(name: "xmllint").run(
            ["--html", "--noout", "notes.html"], in: run.path)
        // The old parser knows no MathML and no newer elements; everything else it must find in order.
        let faults = said.split(separator: "\n").filter { $0.contains("error") && !$0.contains("invalid") }
        #expect(isFine || faults.isEmpty, "\(said)")
        #expect(run.text("notes.html").contains("<section id=\"fig-first-forward\">"))
    }

    @Test(.enabled(if: Reader(name: "sphinx-build").isInstalled))
    func sphinxReadsThem() throws {
        try write("extensions = ['myst_parser']\nmyst_enable_extensions = ['dollarmath']\n", "conf.py")
        let snippet = try run.snippet("way_1", for: .myst)
        try write("# Index\n\n```{toctree}\nnotes\n```\n\n\(snippet)\n\n{ref}`fig-way_1`\n", "index.md")
        let (said, isFine) = try Reader(name: "sphinx-build").run(
            ["-q", "-W", "-b", "html", ".", "built"], in: run.path)
        #expect(isFine, "\(said)")
        #expect(run.text("built/notes.html").contains("alt=\"Forward pass, iteration 1"))
    }

    @Test(.enabled(if: Typst.isInstalled))
    func typstReadsThem() throws {
        try write(try run.snippet("first-forward", for: .typst) + "\nSee @fig-first-forward.\n", "one.typ")
        for file in ["notes.typ", "one.typ"] {
            let (said, isFine) = try Typst.compile(file, in: run.path)
            #expect(isFine, "\(said)")
        }
        #expect(try pages("notes.pdf").contains("The first iteration"))
    }
}

/// Typst as a program or as a package of Python's.
private enum Typst {
    static var isInstalled: Bool {
        if Reader(name: "typst").isInstalled { return true }
        let found = try? Reader(name: "python3").run(["-c", "import typst"], in: NSTemporaryDirectory())
        return found?.isFine ?? false
    }

    static func compile(_ file: String, in folder: String) throws -> (said: String, isFine: Bool) {
        if Reader(name: "typst").isInstalled {
            return try Reader(name: "typst").run(["compile", file], in: folder)
        }
        let code = "import typst, sys; typst.compile(sys.argv[1], output=sys.argv[1].replace('.typ', '.pdf'))"
        return try Reader(name: "python3").run(["-c", code, file], in: folder)
    }
}
