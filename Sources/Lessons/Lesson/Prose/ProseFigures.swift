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
            guard let figure = Lesson.figureName(ofAddress: "figures/\(name)") else { return nil }
            return Found(name: figure, offset: range.lowerBound + before)
        }
    }
}

extension Lesson {
    /// The figure whose files an address in a text is one of: `figures/first-forward.svg`, or without an ending.
    package static func figureName(ofAddress address: String) -> String? {
        guard address.hasPrefix("figures/") else { return nil }
        return String(address.dropFirst("figures/".count).prefix { $0 != "." })
    }
}
