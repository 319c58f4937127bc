import Formulas
import Scenes
import Typography

/// What heads the first page: the lesson, lines for a name and a date, and what the sheet is about.
struct SheetHead {
    let title: String
    let kind: String
    /// What must be known before the first question.
    let notes: [String]
    /// Definitions that may be looked up.
    var definitions: [Formula] = []
    let hasNameLines: Bool
    let width: Double

    func block(_ typesetter: Typesetter) -> SheetBlock {
        var block = SheetBlock()
        block.line(kind, x: 0, size: 13, lead: 10, .muted, id: "kind")
        if hasNameLines {
            lines(base: block.bottom, typesetter).forEach { block.append($0) }
        }
        block.line(
            typesetter.cut(title, .semibold, size: 24, to: width), x: 0, size: 24, lead: 38,
            weight: .semibold, id: "title")
        block.skip(14)
        block.append(
            .line(
                from: Point(0, block.bottom), to: Point(width, block.bottom), Stroke(.ink, width: 1),
                id: "rule"))
        block.skip(2)
        block.paragraph(notes, x: 0, width: width, size: 13, typesetter)
        if !definitions.isEmpty {
            block.flow(
                definitions, after: "reminder", x: 0, width: width, size: 15, gap: 10, between: 40, typesetter
            )
        }
        return block
    }

    private func lines(base: Double, _ typesetter: Typesetter) -> [Item] {
        var items: [Item] = []
        var right = width
        for (word, length) in [("Date", 110.0), ("Name", 210)] {
            items.append(
                .line(
                    from: Point(right - length, base + 2), to: Point(right, base + 2),
                    Stroke(.muted, width: 0.8)))
            let start = right - length - 8
            items.append(.text(word, at: Point(start, base), size: 12, anchor: .end, .muted))
            right = start - typesetter.width(of: word, .label, size: 12) - 22
        }
        return items
    }
}
