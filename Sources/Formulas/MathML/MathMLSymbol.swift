extension Symbol {
    /// The symbol with its accent, indices and layer, coloured as one.
    var mathML: String {
        let isBare = accent == nil && indexText == nil && layerMark == nil
        let letter = MathMLElement.identifier(base, class: isBare ? role : .plain)
        let marked = accent.map { accented(letter, with: $0) } ?? letter
        let lower = indexText.map(MathMLElement.index)
        let upper = layerMark.map { MathMLElement.element("mtext", MathMLElement.escaped($0)) }
        return switch (lower, upper) {
        case (let lower?, let upper?): MathMLElement.element("msubsup", marked + lower + upper, class: role)
        case (let lower?, nil): MathMLElement.element("msub", marked + lower, class: role)
        case (nil, let upper?): MathMLElement.element("msup", marked + upper, class: role)
        case (nil, nil): marked
        }
    }

    private func accented(_ letter: String, with accent: Accent) -> String {
        let isOutermost = indexText == nil && layerMark == nil
        return MathMLElement.element(
            "mover", letter + accent.mathML, class: isOutermost ? role : .plain)
    }
}

extension Symbol.Accent {
    /// The mark as an operator over its base.
    var mathML: String {
        let (mark, isWide) =
            switch self {
            case .hat: ("^", false)
            case .bar: ("¯", false)
            case .tilde: ("~", false)
            case .vec: ("→", false)
            case .dot: ("˙", false)
            case .ddot: ("¨", false)
            case .widehat: ("^", true)
            case .widetilde: ("~", true)
            case .overline: ("¯", true)
            }
        return "<mo accent=\"true\" stretchy=\"\(isWide)\">\(mark)</mo>"
    }
}

extension MathMLElement {
    /// Lower indices: digits as numbers, letters as variables, signs as operators.
    fileprivate static func index(_ text: String) -> String {
        var parts: [String] = []
        var rest = text[...]
        while let first = rest.first {
            let kind = Kind(first)
            let run = kind == .sign ? rest.prefix(1) : rest.prefix { Kind($0) == kind }
            switch kind {
            case .digit: parts.append(element("mn", escaped(String(run))))
            case .letter: parts.append(identifier(String(run)))
            case .sign: parts.append(`operator`(run == "-" ? "−" : String(run)))
            }
            rest = rest.dropFirst(run.count)
        }
        return parts.count == 1 ? parts[0] : row(parts.joined())
    }

    private enum Kind {
        case digit, letter, sign

        init(_ character: Character) {
            self = character.isNumber ? .digit : character.isLetter ? .letter : .sign
        }
    }
}
