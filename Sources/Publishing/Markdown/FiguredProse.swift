import Lessons

/// A text cut where figures stand in it: at paragraphs that are nothing but a picture of one, `![](figures/NAME)`.
struct FiguredProse: Sendable {
    enum Part: Sendable {
        case blocks([Prose.Block])
        /// The name of a figure.
        case figure(String)
    }

    private(set) var parts: [Part] = []
    /// The figures that stand in the text.
    private(set) var placed: Set<String> = []

    /// - Parameter names: the figures that there are; a picture of another is left out, a figure's second one too.
    init(_ prose: Prose, figures names: [String]) {
        var blocks: [Prose.Block] = []
        for block in prose.blocks {
            guard case .paragraph(let inlines) = block, inlines.count == 1,
                case .image(_, let source?)? = inlines.first,
                let name = Lesson.figureName(ofAddress: source.text)
            else {
                blocks.append(block)
                continue
            }
            guard names.contains(name), placed.insert(name).inserted else { continue }
            if !blocks.isEmpty { parts.append(.blocks(blocks)) }
            parts.append(.figure(name))
            blocks = []
        }
        if !blocks.isEmpty { parts.append(.blocks(blocks)) }
    }
}
