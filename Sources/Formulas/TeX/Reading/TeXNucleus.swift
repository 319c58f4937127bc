extension TeXReader {
    /// One part without its scripts.
    mutating func nucleus() throws(TeXFault) -> Formula {
        let column = cursor.column
        if let number = cursor.takeNumber() { return .numeral(number) }
        switch cursor.next {
        case nil: throw TeXFault(column: column, "something is missing at the end")
        case "\\": return try command()
        case "{":
            let parts = try group()
            // Braces around one letter or number change nothing.
            if parts.count == 1, parts[0].isLeaf { return parts[0] }
            return .row(parts)
        case "~":
            cursor.advance()
            return .space(.word)
        case let character?:
            if character.isMathLetter {
                cursor.advance()
                return .letter(String(character))
            }
            // Letters of other scripts are text to TeX.
            if character.isLetter {
                cursor.advance()
                return .words(String(character))
            }
            if let sign = TeXNames.typed[character], !Self.reserved.keys.contains(character) {
                cursor.advance()
                return .sign(sign)
            }
            let shown =
                character.isWhitespace
                || character.unicodeScalars.first?.properties.generalCategory == .control
            throw TeXFault(
                column: column,
                Self.reserved[character]
                    ?? "\(shown ? "this character" : "‘\(character)’") means nothing in mathematics; write words as \\text{…}"
            )
        }
    }

    /// A command with all that it takes.
    private mutating func command() throws(TeXFault) -> Formula {
        let column = cursor.column
        let name = cursor.takeCommand() ?? ""
        if let letter = TeXNames.letters[name] { return .letter(letter) }
        if let sign = TeXNames.signs[name] {
            // Dots between signs stand at their height, as amsmath has them.
            return .sign(name == "\\dots" && standsBeforeSign ? Sign("⋯", .inner) : sign)
        }
        if let space = Self.spaces[name] { return .space(space) }
        if let accent = Symbol.Accent(rawValue: String(name.dropFirst())) {
            return .accented(accent, try argument(of: name, at: column))
        }
        if let alphabet = MathAlphabet(rawValue: name) { return try letters(of: alphabet, at: column) }
        switch name {
        case "\\frac", "\\tfrac", "\\dfrac":
            let numerator = try argument(of: name, at: column)
            let fraction = Formula.fraction(numerator, try argument(of: name, at: column))
            return name == "\\frac" ? fraction : .sized(isDisplay: name == "\\dfrac", fraction)
        case "\\sqrt": return try root(at: column)
        case "\\underbrace":
            let content = try argument(of: name, at: column)
            return .underbrace(content, try label("_") ?? .row([]))
        case "\\overbrace":
            let content = try argument(of: name, at: column)
            return .overbrace(content, try label("^") ?? .row([]))
        case "\\left": return try fenced(at: column)
        case "\\begin": return try table(at: column)
        case "\\text": return .words(try text(of: name, at: column))
        case "\\mathrm":
            let text = try text(of: name, at: column).filter { !$0.isWhitespace }
            return TeXText.isPlain(text) && text.count > 1 ? .letter(text) : .words(text)
        case "\\operatorname":
            let takesLimits = cursor.next == "*"
            if takesLimits { cursor.advance() }
            return .sign(Sign(try text(of: name, at: column), .operator, takesLimits: takesLimits))
        case "\\class": return try tinted(at: column)
        default: throw unknown(name, at: column)
        }
    }

    /// Whether a binary sign or a relation comes next.
    private var standsBeforeSign: Bool {
        var ahead = cursor
        ahead.skipSpaces()
        let sign = ahead.command.flatMap { TeXNames.signs[$0] } ?? ahead.next.flatMap { TeXNames.typed[$0] }
        return sign.map { $0.kind == .binary || $0.kind == .relation } ?? false
    }

    private mutating func root(at column: Int) throws(TeXFault) -> Formula {
        cursor.skipSpaces()
        var degree: Formula?
        if cursor.next == "[" {
            let opening = cursor.column
            cursor.advance()
            degree = .joined(try nested { (reader) throws(TeXFault) in try reader.list(endsAtBracket: true) })
            guard cursor.next == "]" else {
                throw cursor.isAtEnd ? TeXFault(column: opening, "this [ is not closed") : stray()
            }
            cursor.advance()
        }
        return .root(try argument(of: "\\sqrt", at: column), degree: degree)
    }

    private mutating func label(_ mark: Character) throws(TeXFault) -> Formula? {
        cursor.skipSpaces()
        guard cursor.next == mark else { return nil }
        let column = cursor.column
        cursor.advance()
        return try argument(of: String(mark), at: column)
    }

    private mutating func tinted(at column: Int) throws(TeXFault) -> Formula {
        cursor.skipSpaces()
        let place = cursor.column + 1
        let name = try text(of: "\\class", at: column)
        guard let role = Symbol.Role(rawValue: name) else {
            let roles = Symbol.Role.allCases.map(\.rawValue)
            let near = name.nearest(among: roles)
            throw TeXFault(
                column: place,
                "no mark is called ‘\(name.printable.prefix(40))’"
                    + (near.isEmpty ? "; there are \(roles.joined(separator: ", "))" : ""),
                suggestions: near)
        }
        return .tinted(try argument(of: "\\class", at: column), role)
    }

    private static let spaces: [String: Space] = {
        var spaces = Dictionary(Space.allCases.map { ($0.rawValue, $0) }) { first, _ in first }
        spaces["\\>"] = .medium
        return spaces
    }()

    private static let reserved: [Character: String] = [
        "%": "a % makes TeX ignore the rest of the line; the sign is \\%",
        "$": "a $ ends a formula; the sign is \\$",
        "#": "the sign is \\#", "\"": "write words as \\text{…}", "{": "", "}": "", "&": "", "_": "",
        "\\": "",
    ]
}

extension Formula {
    fileprivate var isLeaf: Bool {
        switch self {
        case .symbol, .numeral, .words: true
        default: false
        }
    }
}

extension Character {
    /// Whether it stands for itself as a variable.
    fileprivate var isMathLetter: Bool {
        (isASCII && isLetter) || TeXNames.commandsOfLetters[String(self)] != nil
            || MathAlphabet.plain(self) != nil
    }
}
