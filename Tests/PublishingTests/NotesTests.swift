import Foundation
import Lessons
import Publishing
import Testing

/// What notes say, and that they say nothing else.
@Suite struct NotesTests {
    @Test func everyFormTellsEverything() throws {
        let run = try NotesRun()
        for name in ["notes.md", "notes.tex", "notes.typ", "notes.html"] {
            let text = run.text(name)
            for words in [
                "the loss is", "first-forward", "way_1", "steps-0002", "does not hold", "0.30",
                "Forward pass", "fig-way",
            ] {
                #expect(text.contains(words), "\(words) in \(name)")
            }
            #expect(!text.contains("{{ "), "\(name)")
        }
        let notes = run.text("notes.md")
        #expect(
            notes.contains(
                "$z_{1} = b_{1} + w_{11}x_{1} + w_{12}x_{2} = 0.35 + 0.15 \\cdot 0.05 + 0.20 \\cdot 0.10 = 0.3775$"
            ))
        #expect(
            notes.contains("![Forward pass, iteration 1") && notes.contains("](figures/first-forward.svg)"))
        // No step could not be read as a formula and became code.
        #expect(!notes.contains(/^\d+\. `/.anchorsMatchLineEndings()))
        #expect(!run.text("notes.typ").contains(/^\d+\. #raw/.anchorsMatchLineEndings()))
    }

    /// A figure that the text shows stands there, and not once more among the others.
    @Test func aFigureStandsWhereTheTextShowsIt() throws {
        let lesson = NotesRun.lesson.replacing(
            "  1. one", with: "  ![](figures/way_1)\n\n  ![](figures/way_1.svg)\n\n  1. one")
        let run = try NotesRun(lesson)
        for (name, label, before, after, rest) in [
            ("notes.md", "(figures/way_1.", "$$L", "1. one", "## More figures"),
            ("notes.tex", "\\label{fig-way_1}", "begin{cases}", "deeper", "More figures"),
            ("notes.typ", "<fig-way_1>", "$ L", "1. one", "More figures"),
            ("notes.html", "figures/way_1.svg", "<math", "<li>", "figures/first-forward"),
        ] {
            let text = run.text(name)
            #expect(text.ranges(of: label).count == 1, "\(name)")
            let places = [before, label, after, rest].map { text.firstRange(of: $0)?.lowerBound }
            for (one, next) in zip(places, places.dropFirst()) {
                let one = try #require(one, "\(name)")
                #expect(try one < #require(next, "\(name)"), "\(name)")
            }
        }
    }

    @Test func areTheSameEveryTime() throws {
        let (first, second) = (try NotesRun(), try NotesRun())
        for name in ["notes.md", "notes.tex", "notes.typ", "notes.html"] {
            #expect(!first.text(name).isEmpty && first.text(name) == second.text(name))
        }
    }

    @Test func longIterationsAreCut() throws {
        let run = try NotesRun(TestLesson.batches)
        let steps = run.text("notes.md").matches(of: /^\d+\. \$/.anchorsMatchLineEndings())
        #expect(steps.count == 200)
        #expect(
            run.text("notes.md").contains(
                /\d+ more steps follow; `gradus trace notes.yaml --to iteration:1` prints/))
    }

    @Test func aRunWithoutIterationsHasNotes() throws {
        let run = try NotesRun(TestLesson.diverging)
        #expect(run.text("notes.md").contains("# Too fast"))
    }

    /// Marks of every form in a title, in prose, in captions and in claims stay marks.
    @Test func whatAnAuthorWritesIsText() throws {
        let hostile =
            #"<script>alert(1)</script> \input{/etc/passwd} #include("x") $x$ {{< include x >}} `r`{=html} {raw}`x` ](javascript:a) %"#
        let lesson = NotesRun.lesson
            .replacing(
                #"title: Notes & "marks""#,
                with: "title: '\(hostile.replacing("$x$", with: "x").replacing("'", with: "''"))'"
            )
            .replacing("caption: Two steps", with: "caption: 'X \(hostile.replacing("{{<", with: "\\{{<"))'")
            .replacing(
                "> quoted",
                with: """
                    \(hostile.replacing("{{<", with: "\\{{<"))

                      [a](javascript:alert(1)) [b](../../secret) ![c](file:///etc/passwd)

                      ```{include} /etc/passwd
                      ```

                      ```{python}
                      import os
                      ```

                      ~~~
                      \\end{verbatim} \\end{quote} ``` \\input{x}
                      ~~~

                      > quoted
                    """)
        let run = try NotesRun(lesson)
        let html = run.text("notes.html")
        #expect(
            !html.contains("<script>alert") && !html.contains("href=\"javascript:") && !html.contains("../..")
        )
        // Behind the title, which is text in quotes there.
        let body = run.text("notes.md").split(separator: "---\n", maxSplits: 1).last ?? ""
        let markdown = String(body).replacing(/\\[^A-Za-z0-9]/, with: "")
        #expect(
            !markdown.contains("<script") && !markdown.contains("](javascript")
                && !markdown.contains("{include}"))
        #expect(!markdown.contains("{python}") && !markdown.contains("{{<") && !markdown.contains("](../"))
        let latex = run.text("notes.tex")
        #expect(!latex.contains(/\\(input|include[^g]|write|end\{verbatim)/))
        let typst = run.text("notes.typ").drop { $0 != "\n" }
        #expect(!typst.contains(/[^\\"]#include/))
        for _ in 1...2 {
            let (said, isFine) = try Reader(name: "pdflatex").run(
                ["-interaction=nonstopmode", "-halt-on-error", "notes.tex"], in: run.path)
            #expect(isFine, "\(said.suffix(1500))")
        }
        let (tree, _) = try Reader(name: "pandoc").run(["notes.md", "-t", "native"], in: run.path)
        let raw = tree.matches(of: /Raw(Block|Inline)[^"]*"[a-z]*"[^"]*"((?:[^"\\]|\\.)*)"/).map {
            $0.output.2
        }
        let own = ["<details>", "<summary>", "</summary>", "</details>", "<!-- -->", "<details><summary>"]
        #expect(raw.allSatisfy { part in own.contains { part.hasPrefix($0) } }, "\(raw)")
    }
}
