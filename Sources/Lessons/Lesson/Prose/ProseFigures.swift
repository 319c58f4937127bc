/// The lesson's own figures that a text in Markdown shows: paragraphs of nothing but `![](figures/NAME)`.
struct ProseFigures {
    struct Found: Hashable {
        let name: String
        /// Where the name begins in the text, in Unicode scalars from 0.
        let offset: Int
    }

    /// All of them, from the top.
    let found: [Found]

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        found = ProseFormulas.paragraphs(scalars).compactMap { range in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range])
            let paragraph = String(view)
            guard let match = paragraph.wholeMatch(of: #/\s*!\[[^\]]*\]\(figures/(?<name>[^)\s]*)\)\s*/#)
            else { return nil }
            let name = match.output.name
            let before = paragraph.unicodeScalars.distance(from: paragraph.startIndex, to: name.startIndex)
            return Found(name: String(name.prefix { $0 != "." }), offset: range.lowerBound + before)
        }
    }
}
