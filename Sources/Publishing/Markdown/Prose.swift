/// What a lesson says in Markdown, as a tree: a page, notes or any other form is printed from it.
///
/// Raw HTML is text, and addresses that could do harm are gone, so that printers need not ask what an author wrote.
package struct Prose: Hashable, Sendable {
    /// The deepest nesting that is kept; what lies deeper stands directly in the last level.
    package static let deepest = 32

    package let blocks: [Block]

    package init(_ blocks: [Block]) {
        self.blocks = blocks
    }

    /// A part that stands on lines of its own.
    package indirect enum Block: Hashable, Sendable {
        case paragraph([Inline])
        /// A heading of level 1 to 6, as it was written.
        case heading(level: Int, [Inline])
        case list(List)
        case quote([Block])
        case code(String, language: String?)
        case table(Table)
        case rule
        /// What opens when its summary is asked to (`<details><summary>…</summary>`), such as an exercise's answer.
        case disclosure(summary: [Inline], [Block])
    }

    /// A part of a line.
    package indirect enum Inline: Hashable, Sendable {
        case text(String)
        case emphasis([Inline])
        case strong([Inline])
        case struck([Inline])
        case code(String)
        /// A link; without an address where the author's could do harm.
        case link([Inline], to: SafeAddress?)
        /// A picture with the words that stand for it.
        case image(alternative: String, source: SafeAddress?)
        /// TeX without dollar signs, in a line or displayed between lines.
        case formula(tex: String, isDisplay: Bool)
        case softBreak
        case hardBreak
    }

    /// Items in a row, numbered or not.
    package struct List: Hashable, Sendable {
        /// The first number; nil for bullets.
        package let start: Int?
        /// Whether items are lines rather than paragraphs.
        package let isTight: Bool
        package let items: [[Block]]
    }

    /// Cells of text, a heading above each column.
    package struct Table: Hashable, Sendable {
        package enum Alignment: Hashable, Sendable { case none, left, center, right }

        package let alignments: [Alignment]
        package let header: [[Inline]]
        package let rows: [[[Inline]]]
    }
}
