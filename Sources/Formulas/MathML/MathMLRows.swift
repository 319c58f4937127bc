private typealias Tag = MathMLElement

// What an author wrote, as MathML.

extension Formula {
    var mathMLAsWritten: String {
        switch self {
        case .row(let parts): return Tag.row(parts.map(\.mathMLContent).joined())
        case .sign(let sign): return sign.mathML
        case .scripted(let base, let lower, let upper):
            if case .sign(let sign) = base, sign.takesLimits {
                return Formula.withLimits(base.mathMLContent, lower?.mathMLContent, upper?.mathMLContent)
            }
            let content = base.mathMLContent
            return switch (lower, upper) {
            case (let lower?, let upper?):
                Tag.element("msubsup", content + lower.mathMLContent + upper.mathMLContent)
            case (let lower?, nil): Tag.element("msub", content + lower.mathMLContent)
            case (nil, let upper?): Tag.element("msup", content + upper.mathMLContent)
            case (nil, nil): content
            }
        case .accented(let accent, let part): return Tag.element("mover", part.mathMLContent + accent.mathML)
        case .fenced(let left, let content, let right):
            return Tag.row(Tag.fence(left, "prefix") + content.mathMLContent + Tag.fence(right, "postfix"))
        case .table(let table): return table.mathML
        case .sized(let isDisplay, let part):
            return "<mstyle displaystyle=\"\(isDisplay)\" scriptlevel=\"0\">\(part.mathMLContent)</mstyle>"
        case .space(let space):
            return "<mspace width=\"\((space.ems * 1000).rounded() / 1000)em\"/>"
        default: return mathMLContent
        }
    }
}

extension MathMLElement {
    fileprivate static func fence(_ text: String, _ form: String) -> String {
        text.isEmpty ? "" : "<mo fence=\"true\" form=\"\(form)\">\(escaped(text))</mo>"
    }
}

extension Sign {
    fileprivate var mathML: String {
        let shown = MathMLElement.escaped(text)
        switch kind {
        case .operator where isName:
            return takesLimits ? "<mo movablelimits=\"true\">\(shown)</mo>" : "<mi>\(shown)</mi>"
        case .opening, .closing: return "<mo stretchy=\"false\">\(shown)</mo>"
        case .ordinary where isDifferential: return MathMLElement.partial
        case .ordinary where text == "|" || text == "‖": return "<mo stretchy=\"false\">\(shown)</mo>"
        default: return MathMLElement.operator(text)
        }
    }
}

extension FormulaTable {
    fileprivate var mathML: String {
        let lines = rows.map { row in
            MathMLElement.element("mtr", row.map { MathMLElement.element("mtd", $0.mathMLContent) }.joined())
        }
        let alignment =
            switch kind {
            case .cases: " columnalign=\"left\""
            case .aligned: " columnalign=\"right left\" displaystyle=\"true\""
            default: ""
            }
        let table = "<mtable\(alignment)>\(lines.joined())</mtable>"
        let (left, right) = kind.fences
        return MathMLElement.row(
            MathMLElement.fence(left, "prefix") + table + MathMLElement.fence(right, "postfix"))
    }
}
