// What an author wrote, printed so that it reads back as the same tree.

extension Formula {
    var texAsWritten: String {
        switch self {
        case .row(let parts): return Formula.texRow(parts)
        case .sign(let sign): return sign.tex
        case .scripted(let base, let lower, let upper):
            return base.texBase + (lower.map { "_{\($0.tex)}" } ?? "") + (upper.map(\.texExponent) ?? "")
        case .accented(let accent, let part): return "\\\(accent.rawValue){\(part.tex)}"
        case .fenced(let left, let content, let right):
            let opening = TeXText.joined("\\left" + TeXText.fence(left, isLeft: true), " ")
            return opening + content.tex + " \\right" + TeXText.fence(right, isLeft: false)
        case .table(let table):
            let rows = table.rows.map { $0.map(\.tex).joined(separator: " & ") }
            let name = table.kind.rawValue
            return "\\begin{\(name)} " + rows.joined(separator: " \\\\ ") + " \\end{\(name)}"
        case .sized(let isDisplay, let part):
            guard case .fraction(let numerator, let denominator) = part else { return part.tex }
            return (isDisplay ? "\\dfrac" : "\\tfrac") + "{\(numerator.tex)}{\(denominator.tex)}"
        case .tinted(let part, let role): return "\\class{\(role.rawValue)}{\(part.tex)}"
        case .space(let space): return space.rawValue
        default: return tex
        }
    }

    private static func texRow(_ parts: [Formula]) -> String {
        var text = ""
        func separate() {
            if !text.isEmpty, !text.hasSuffix(" ") || text.hasSuffix("\\ ") { text += " " }
        }
        let kinds = settledKinds(of: parts)
        for (index, part) in parts.enumerated() {
            let isApart = kinds[index] == .binary || kinds[index] == .relation
            if isApart { separate() }
            let piece = part.texPart
            // Two numbers side by side are not one.
            if let last = text.last, let first = piece.first, last.isOfNumber, first.isOfNumber { separate() }
            text = TeXText.joined(text, piece)
            let next = index + 1 < parts.count ? kinds[index + 1] : nil
            let isOpen =
                kinds[index] == .operator && next != .opening && next != .closing && next != .punctuation
            if index + 1 < parts.count, isApart || kinds[index] == .punctuation || isOpen { separate() }
        }
        return text
    }

    /// A part of a row: a row within a row keeps its braces.
    private var texPart: String {
        if case .row = self { return "{\(tex)}" }
        return tex
    }

    /// What a script is put to: one letter, number or sign as it is, anything else in braces.
    private var texBase: String {
        switch self {
        case .symbol(let symbol) where symbol.indices.isEmpty && symbol.layer == nil: tex
        case .numeral, .words, .sign, .accented, .fenced, .table, .sized, .tinted, .root, .fraction,
            .underbrace,
            .overbrace:
            tex
        default: "{\(tex)}"
        }
    }

    private var texExponent: String {
        let parts: [Formula]
        if case .row(let row) = self { parts = row } else { parts = [self] }
        let isPrimes = !parts.isEmpty && parts.allSatisfy { $0 == .sign(.prime) }
        return isPrimes ? String(repeating: "'", count: parts.count) : "^{\(tex)}"
    }

    /// Whether it is a formula with a brace.
    package var isBraced: Bool {
        switch self {
        case .underbrace, .overbrace: true
        case .scripted(let base, _, _): base.isBraced
        case .tinted(let part, _): part.isBraced
        default: false
        }
    }

    /// The kinds of the parts of a row, settled; white space has none.
    ///
    /// A formula over a brace is an operator to TeX, which would make the sign after it a sign of nothing: `+b`. Here
    /// such a sign stays between two terms.
    package static func settledKinds(of parts: [Formula]) -> [AtomKind?] {
        let indices = parts.indices.filter { if case .space = parts[$0] { false } else { true } }
        let settled = indices.map { parts[$0].isBraced ? .ordinary : parts[$0].kind }.settled
        var kinds = [AtomKind?](repeating: nil, count: parts.count)
        for (index, kind) in zip(indices, settled) { kinds[index] = parts[index].isBraced ? .operator : kind }
        return kinds
    }
}

extension Character {
    fileprivate var isOfNumber: Bool { self == "." || (isASCII && isNumber) }
}

extension Sign {
    fileprivate var tex: String {
        if let key = TeXNames.keys[self] ?? TeXNames.commandsOfSigns[self] { return key }
        let other = Sign(text, kind, takesLimits: !takesLimits)
        if kind == .operator {
            if let command = TeXNames.commandsOfSigns[other] {
                return command + (takesLimits ? "\\limits" : "\\nolimits")
            }
            return "\\operatorname" + (takesLimits ? "*" : "") + "{\(TeXText.escaped(text))}"
        }
        return TeXText.words(text)
    }
}
