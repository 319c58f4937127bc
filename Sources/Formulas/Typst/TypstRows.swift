// What an author wrote, as Typst's mathematics.

extension Formula {
    var typstAsWritten: String {
        switch self {
        case .row(let parts): return parts.map(\.typstPart).joined(separator: " ")
        case .sign(let sign): return sign.typst
        case .scripted(let base, let lower, let upper):
            return TypstWords.attached(base.typst, lower: lower?.typst, upper: upper?.typst)
        case .accented(let accent, let part): return "\(accent.typst)(\(part.typst))"
        case .fenced(let left, let content, let right):
            return "lr(\(TypstWords.fence(left)) \(content.typst) \(TypstWords.fence(right)))"
        case .table(let table): return table.typst
        case .sized(let isDisplay, let part): return (isDisplay ? "display" : "inline") + "(\(part.typst))"
        case .space(let space): return space.typst
        default: return typst
        }
    }

    /// A part of a row; a row within a row holds together without being seen to.
    private var typstPart: String {
        if case .row(let parts) = self {
            return parts.isEmpty ? "\"\"" : parts.map(\.typstPart).joined(separator: " ")
        }
        return typst
    }
}

extension Sign {
    fileprivate var typst: String {
        guard isName || text.count > 1 else { return TypstWords.sign(text) }
        guard takesLimits else { return "op(\(TypstWords.quoted(text)))" }
        return "op(\(TypstWords.quoted(text)), limits: #true)"
    }
}

extension Space {
    fileprivate var typst: String {
        switch self {
        case .thin: "thin"
        case .medium: "med"
        case .thick: "thick"
        case .word: "space"
        case .negative: "#h(-0.1667em)"
        case .quad: "quad"
        case .doubleQuad: "quad quad"
        }
    }
}

extension FormulaTable {
    fileprivate var typst: String {
        let cells = rows.map { $0.map(\.typst) }
        switch kind {
        case .cases: return "cases(" + cases(cells).joined(separator: ", ") + ")"
        case .aligned: return cases(cells).joined(separator: " \\ ")
        case .matrix, .pmatrix, .bmatrix, .vmatrix:
            let fence = kind.fences.left
            let delimiter = fence.isEmpty ? "#none" : TypstWords.quoted(fence)
            let lines = cells.map { $0.joined(separator: ", ") }.joined(separator: "; ")
            return "mat(delim: \(delimiter), \(lines))"
        }
    }

    private func cases(_ cells: [[String]]) -> [String] {
        cells.map { $0.joined(separator: " & ") }
    }
}
