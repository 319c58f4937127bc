import Formulas

extension [Prose.Inline] {
    /// The words alone, formulas in Unicode: for titles, alternative texts and comparisons.
    package var plainText: String { map(\.plainText).joined() }
}

extension Prose.Inline {
    var plainText: String {
        switch self {
        case .text(let text), .code(let text): text
        case .emphasis(let inlines), .strong(let inlines), .struck(let inlines), .link(let inlines, _):
            inlines.plainText
        case .image(let alternative, _): alternative
        case .formula(let tex, _): (try? Formula(tex: tex))?.unicode ?? tex
        case .softBreak, .hardBreak: " "
        }
    }
}
