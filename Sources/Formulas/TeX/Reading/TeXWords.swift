// Arguments that are read as text, and commands that are not known.

extension TeXReader {
    /// The text in braces after a command, with TeX's escapes read.
    mutating func text(of command: String, at column: Int) throws(TeXFault) -> String {
        cursor.skipSpaces()
        let opening = cursor.column
        guard cursor.next == "{" else {
            throw TeXFault(column: column, "\(command) needs its text in braces: \(command){…}")
        }
        cursor.advance()
        var text = ""
        var depth = 1
        while let character = cursor.next {
            switch character {
            case "{": depth += 1
            case "}": depth -= 1
            case "\\":
                text += try escaped(in: command)
                continue
            case "$", "%", "#", "&":
                throw TeXFault(column: cursor.column, "inside \(command) the sign is \\\(character)")
            case "~": text += "\u{A0}"
            default: text.append(character)
            }
            cursor.advance()
            if depth == 0 { return text }
        }
        throw TeXFault(column: opening, "this { is not closed")
    }

    private mutating func escaped(in command: String) throws(TeXFault) -> String {
        let column = cursor.column
        let name = cursor.takeCommand() ?? ""
        if let word = Self.wordsOfText[name] {
            // The empty braces that end its name.
            cursor.skipEmptyGroup()
            return word
        }
        switch name {
        case "\\,": return "\u{2009}"
        case "\\ ": return " "
        case "\\%", "\\$", "\\&", "\\#", "\\_", "\\{", "\\}": return String(name.dropFirst())
        default:
            throw TeXFault(
                column: column, "\(name.printable) cannot stand inside \(command); end its braces before it")
        }
    }

    /// Letters of an alphabet: `\mathbf{W}`, `\mathbb R`, `\boldsymbol\theta`.
    mutating func letters(of alphabet: MathAlphabet, at column: Int) throws(TeXFault) -> Formula {
        cursor.skipSpaces()
        let isGroup = cursor.next == "{"
        let opening = cursor.column
        if isGroup { cursor.advance() }
        var letters = ""
        while true {
            cursor.skipSpaces()
            let place = cursor.column
            let letter: Character?
            if cursor.next == "\\" {
                letter = cursor.takeCommand().flatMap { TeXNames.letters[$0] }?.first
            } else if isGroup, cursor.next == "}" {
                cursor.advance()
                return letters.isEmpty ? .row([]) : .letter(letters)
            } else {
                letter = cursor.take()
            }
            guard let letter, let styled = alphabet.styled(letter) else {
                let isOpen = isGroup && letter == nil && cursor.isAtEnd
                throw TeXFault(
                    column: isOpen ? opening : place,
                    isOpen
                        ? "this { is not closed"
                        : "\(alphabet.rawValue) takes \(alphabet.holdings), nothing else")
            }
            letters.append(styled)
            if !isGroup { return .letter(letters) }
        }
    }

    /// The fault of a command that is not read, with what to write instead where that is known.
    func unknown(_ name: String, at column: Int) -> TeXFault {
        if let advice = Self.advice[name] {
            return TeXFault(column: column, "\(name) is not read here; \(advice)")
        }
        if name == "\\" { return TeXFault(column: column, "a backslash with nothing after it") }
        return TeXFault(
            column: column, "there is no command \(name.printable)",
            suggestions: name.nearest(among: Self.commands))
    }

    /// Every command, for suggestions and for the test of the documentation.
    package static let commands: [String] =
        (Array(TeXNames.letters.keys) + Array(TeXNames.signs.keys) + Space.allCases.map(\.rawValue)
        + Symbol.Accent.allCases.map { "\\\($0.rawValue)" } + MathAlphabet.allCases.map(\.rawValue) + [
            "\\frac", "\\tfrac", "\\dfrac", "\\sqrt", "\\underbrace", "\\overbrace", "\\left", "\\right",
            "\\begin",
            "\\end", "\\text", "\\mathrm", "\\operatorname", "\\class", "\\limits", "\\nolimits",
        ]).sorted {
            // Small letters before capitals, so that of two equally near commands the plainer comes first.
            ($0.lowercased(), $1) < ($1.lowercased(), $0)
        }

    private static let wordsOfText = [
        "\\textbackslash": "\\", "\\textasciicircum": "^", "\\textasciitilde": "~", "\\textless": "<",
        "\\textgreater": ">",
    ]

    private static let advice = [
        "\\argmax": "write \\arg\\max", "\\argmin": "write \\arg\\min", "\\bm": "write \\boldsymbol{…}",
        "\\bf": "write \\mathbf{…}", "\\rm": "write \\mathrm{…}",
        "\\textbf": "write \\mathbf{…} or \\text{…}",
        "\\textrm": "write \\text{…}", "\\mbox": "write \\text{…}", "\\over": "write \\frac{a}{b}",
        "\\color": "write \\class{weight}{…}, which has the colour of a figure's weights",
        "\\textcolor": "write \\class{weight}{…}, which has the colour of a figure's weights",
        "\\big": "write \\left( … \\right)", "\\Big": "write \\left( … \\right)",
        "\\bigl": "write \\left( … \\right)", "\\bigr": "write \\left( … \\right)",
        "\\Bigl": "write \\left( … \\right)", "\\Bigr": "write \\left( … \\right)",
        "\\vert": "write \\lvert … \\rvert", "\\Vert": "write \\lVert … \\rVert",
        "\\middle": "write \\mid", "\\def": "commands cannot be defined",
        "\\newcommand": "commands cannot be defined", "\\displaystyle": "write \\dfrac, or $$…$$",
        "\\textstyle": "write \\tfrac", "\\label": "formulas have no labels",
        "\\tag": "formulas have no numbers",
    ]
}

extension TeXCursor {
    fileprivate mutating func skipEmptyGroup() {
        var ahead = self
        guard ahead.take() == "{", ahead.take() == "}" else { return }
        self = ahead
    }
}

extension MathAlphabet {
    fileprivate var holdings: String {
        switch self {
        case .bold: "letters, Greek letters and digits"
        case .boldItalic: "letters and small Greek letters"
        case .doubleStruck: "letters and digits"
        case .script: "capital letters"
        }
    }
}
