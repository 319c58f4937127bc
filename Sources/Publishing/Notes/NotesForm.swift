/// A form of notes besides `notes.md`.
package enum NotesForm: String, Sendable, CaseIterable {
    case latex, typst, reveal

    /// The name of its file.
    package var file: String {
        switch self {
        case .latex: "notes.tex"
        case .typst: "notes.typ"
        case .reveal: "notes.html"
        }
    }

    /// Formats of which a figure needs one to be shown.
    package var pictures: [String] {
        switch self {
        case .latex: SnippetForm.latex.pictures
        case .typst: SnippetForm.typst.pictures
        case .reveal: SnippetForm.reveal.pictures
        }
    }
}

extension NotesContent {
    /// The notes as the text of a file.
    func text(in form: NotesForm?) -> String {
        switch form {
        case nil: markdown
        case .latex: latex
        case .typst: typst
        case .reveal: reveal
        }
    }

    private var markdown: String {
        var text = MarkdownText()
        text.add([
            "---", "pagetitle: \(quoted(MarkdownEscaping.words(title, isAtStart: true, isCell: true)))",
            "---",
        ])
        text.blocks([.heading(level: 1, [.text(title)])])
        for part in parts {
            switch part {
            case .blocks(let blocks): text.blocks(blocks)
            case .figure(let figure): text.add(figure.lines(in: .markdown))
            }
        }
        return text.text
    }

    /// A text in double quotes, as YAML and JSON read it.
    private func quoted(_ text: String) -> String {
        var json = JSONText()
        json.string(text)
        return json.text
    }

    private var latex: String {
        var text = LaTeXText()
        text.add(NotesContent.latexPreamble)
        text.add(
            "\\title{\(LaTeXWords.escaped(title))}\n\\author{}\n\\date{}\n\\begin{document}\n\\maketitle\n")
        for part in parts {
            switch part {
            case .blocks(let blocks): text.blocks(blocks)
            // Here figures stay where they are told of.
            case .figure(let figure):
                text.add(
                    figure.lines(in: .latex).joined(separator: "\n").replacing("[htbp]", with: "[H]") + "\n")
            }
        }
        text.add("\\end{document}")
        return text.text
    }

    private static let latexPreamble = """
        % For pdflatex, lualatex or xelatex, of 2022 or later.
        \\documentclass[a4paper]{article}
        \\usepackage{iftex}
        \\ifpdftex
          \\usepackage[T1]{fontenc}
          \\usepackage[utf8]{inputenc}
          \\usepackage{textcomp}
          \\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{}
        \\fi
        \\usepackage{amsmath,amssymb,graphicx,float}
        \\usepackage[margin=25mm]{geometry}
        \\usepackage[hidelinks]{hyperref}
        \\setlength{\\parindent}{0pt}\\setlength{\\parskip}{0.6em}
        \\sloppy

        """

    private var typst: String {
        var text = TypstText()
        let name = TypstWords.string(title)
        text.add([
            "#set document(title: \(name))", "#set page(numbering: \"1\")", "#set par(justify: true)",
            "#show link: underline",
        ])
        text.blocks([.heading(level: 1, [.text(title)])])
        for part in parts {
            switch part {
            case .blocks(let blocks): text.blocks(blocks)
            case .figure(let figure): text.add(figure.lines(in: .typst))
            }
        }
        return text.text
    }
}
