import Lessons

/// A text whose formulas are replaced by marks that mean nothing in Markdown, so that `|`, `_` and `*` within them do
/// not either; what counts as a formula is what the lesson's check read as one.
struct FormulaStandIns {
    let text: String
    private let formulas: [ProseFormulas.Found]

    /// The last two characters of private use, taken out of the text first: a formula's number stands between them.
    private static let open: Unicode.Scalar = "\u{10FFFC}"
    private static let close: Unicode.Scalar = "\u{10FFFD}"

    init(_ markdown: String) {
        let clean = String(
            String.UnicodeScalarView(
                markdown.unicodeScalars.filter { $0 != FormulaStandIns.open && $0 != FormulaStandIns.close }))
        formulas = ProseFormulas(clean).formulas
        let scalars = Array(clean.unicodeScalars)
        var written = String.UnicodeScalarView()
        var place = 0
        for (index, formula) in formulas.enumerated() {
            written.append(contentsOf: scalars[place..<formula.range.lowerBound])
            written.append(FormulaStandIns.open)
            written.append(contentsOf: String(index).unicodeScalars)
            written.append(FormulaStandIns.close)
            place = formula.range.upperBound
        }
        written.append(contentsOf: scalars[place...])
        text = String(written)
    }

    /// A piece of the text with its formulas.
    func inlines(_ piece: String) -> [Prose.Inline] {
        var inlines: [Prose.Inline] = []
        read(piece) { words, formula in
            if !words.isEmpty { inlines.append(.text(words)) }
            if let formula { inlines.append(.formula(tex: formula.tex, isDisplay: formula.isDisplay)) }
        }
        return inlines
    }

    /// A piece of the text as it was written.
    func restored(_ piece: String) -> String {
        var text = ""
        read(piece) { words, formula in text += words + (formula?.source ?? "") }
        return text
    }

    private func read(_ piece: String, _ take: (String, ProseFormulas.Found?) -> Void) {
        var rest = piece.unicodeScalars[...]
        while let start = rest.firstIndex(of: FormulaStandIns.open),
            let end = rest[start...].firstIndex(of: FormulaStandIns.close),
            let index = Int(String(rest[rest.index(after: start)..<end])), formulas.indices.contains(index)
        {
            take(String(rest[..<start]), formulas[index])
            rest = rest[rest.index(after: end)...]
        }
        take(String(rest), nil)
    }
}
