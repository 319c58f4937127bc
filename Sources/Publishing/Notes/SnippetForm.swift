/// What a figure can be embedded in.
package enum SnippetForm: String, Sendable, CaseIterable {
    case quarto, myst, latex, html, typst, reveal, markdown

    /// The formats of a picture that it takes, best first.
    package var pictures: [String] {
        switch self {
        case .latex: ["pdf", "png"]
        case .typst: ["svg", "png"]
        case .html, .reveal: ["svg", "webp", "png", "gif"]
        case .quarto, .myst, .markdown: ["svg", "png", "webp", "gif", "pdf"]
        }
    }
}

extension NotedFigure {
    /// The figure with caption, alternative text and label, as lines of a document in that form.
    func lines(in form: SnippetForm) -> [String] {
        guard let path = path(form.pictures) else { return [] }
        let address = NotedFigure.address(of: path)
        switch form {
        case .markdown: return markdown(address)
        case .quarto: return quarto(address)
        case .myst: return myst(address)
        case .latex: return latex(path)
        case .typst: return typst(path)
        case .html: return html(address)
        case .reveal: return slide(address)
        }
    }

    /// A path as an address: what addresses and Markdown would read as something else is written by its code.
    private static func address(of path: String) -> String {
        let plain = path.split(separator: "/").first?.contains(":") ?? false ? "./" + path : path
        return plain.unicodeScalars.map { scalar in
            guard " %?#<>\"\\^`{|}()[]*$~@".unicodeScalars.contains(scalar) || scalar.value < 0x20 else {
                return String(scalar)
            }
            let code = String(scalar.value, radix: 16, uppercase: true)
            return "%" + String(repeating: "0", count: 2 - code.count) + code
        }.joined()
    }

    /// A form that Pandoc, Quarto and MyST take alike.
    ///
    /// The division is the label, its last paragraph the caption. The remark behind the picture keeps Pandoc from printing
    /// the alternative text as a second caption.
    private func markdown(_ address: String) -> [String] {
        let words = MarkdownEscaping.words(alternative, isAtStart: false, isCell: true)
        return ["<div id=\"\(label)\">", "", "![\(words)](\(address))<!-- -->", ""]
            + Array(MarkdownLine.paragraphs(captionWithFrames).joined(separator: [""])) + ["", "</div>"]
    }

    private func quarto(_ address: String) -> [String] {
        let words = alternative.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("{{", with: "{ {").replacing("\n", with: " ")
        let caption = MarkdownLine.oneLine(captionWithFrames)
        return ["![\(caption)](\(address)){#\(label) fig-alt=\"\(words)\"}"]
    }

    private func myst(_ address: String) -> [String] {
        let words = alternative.replacing("\n", with: " ")
        // Alternative texts with a colon would be read as YAML.
        let isPlain = !words.contains(": ") && !words.contains(" #") && words.first?.isLetter ?? false
        var json = JSONText()
        json.string(words)
        return ["```{figure} \(address)", ":name: \(label)", ":alt: \(isPlain ? words : json.text)", ""]
            + Array(MarkdownLine.paragraphs(captionWithFrames).joined(separator: [""])) + ["```"]
    }

    private func latex(_ path: String) -> [String] {
        [
            "\\begin{figure}[htbp]", "  \\centering",
            "  \\includegraphics[width=\\linewidth,height=0.8\\textheight,keepaspectratio,alt={\(LaTeXWords.stored(alternative))}]{\(path)}",
            "  \\caption{\(LaTeXText.line(captionWithFrames).replacing("\n", with: " "))}",
            "  \\label{\(label)}", "\\end{figure}",
        ]
    }

    private func typst(_ path: String) -> [String] {
        let words = TypstWords.string(alternative)
        return [
            "#figure(", "  image(\(TypstWords.string(path)), width: 100%, alt: \(words)),",
            "  caption: [\(TypstText.line(captionWithFrames).replacing("\n", with: " "))],", ") <\(label)>",
        ]
    }
}
