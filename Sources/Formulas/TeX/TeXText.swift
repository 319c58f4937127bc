/// Letters and words as TeX reads them.
enum TeXText {
    /// A name in mathematics: one letter italic, a Greek letter as its command, a word upright.
    static func name(_ text: String) -> String {
        if text.unicodeScalars.count == 1 {
            if let command = TeXNames.commandsOfLetters[text] { return command }
            if isPlain(text) { return text }
        }
        if let styled = styled(text) { return styled }
        if let (letter, index) = numbered(text) { return "\(name(letter))_{\(index)}" }
        return isPlain(text) ? "\\mathrm{\(text)}" : words(text)
    }

    /// A letter with lowered digits of its own, such as β₁, taken apart.
    private static func numbered(_ text: String) -> (letter: String, index: String)? {
        let letter = text.prefix { !("₀"..."₉").contains($0) }
        let digits = text.dropFirst(letter.count).unicodeScalars
        guard letter.count == 1, !digits.isEmpty, digits.allSatisfy({ ("₀"..."₉").contains($0) }) else {
            return nil
        }
        return (String(letter), digits.map { String($0.value - 0x2080) }.joined())
    }

    /// The name of a function: `\tanh` where TeX knows it, `\operatorname{erf}` where not.
    static func function(_ text: String) -> String {
        if TeXNames.signs["\\" + text]?.isName ?? false { return "\\" + text }
        return isPlain(text) && text.count > 1 ? "\\operatorname{\(text)}" : name(text)
    }

    /// The indices of a symbol; a lone word is upright, `t−1` and `12` stay as they are.
    static func index(_ text: String) -> String {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        return parts.map { part in
            let isWord = part.count > 1 && part.allSatisfy { $0.isLetter && $0.isASCII }
            if isWord { return "\\mathrm{\(part)}" }
            return part.reduce("") { text, character in
                switch character {
                case "−", "-": text + "-"
                case "+": text + "+"
                default: joined(text, name(String(character)))
                }
            }
        }.joined(separator: ",")
    }

    /// Text in upright words, with every character of TeX's own escaped.
    static func words(_ text: String) -> String {
        "\\text{\(escaped(text))}"
    }

    /// Text with every character of TeX's own escaped.
    static func escaped(_ text: String) -> String {
        text.printable.map { escapes[$0] ?? String($0) }.joined()
    }

    /// A formatted number: `-1.2 \times 10^{-4}`.
    static func numeral(_ text: String) -> String {
        let (digits, exponent) = Numeral.parts(of: text)
        let number =
            digits.allSatisfy { "0123456789.−+-".contains($0) }
            ? digits.replacing("−", with: "-") : special(digits)
        return exponent.map { "\(number) \\times 10^{\($0.replacing("−", with: "-"))}" } ?? number
    }

    private static func special(_ digits: String) -> String {
        let unsigned = digits.drop { "−-+".contains($0) }
        let sign = digits.count > unsigned.count ? (digits.hasPrefix("+") ? "+" : "-") : ""
        return sign + name(String(unsigned))
    }

    /// Whether the text is letters and digits of the keyboard, at least one.
    static func isPlain(_ text: String) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    /// Letters of one alphabet, all of them: `\mathbf{W}`.
    private static func styled(_ text: String) -> String? {
        guard let first = text.first, let (alphabet, _) = MathAlphabet.plain(first) else { return nil }
        var content = ""
        for character in text {
            guard let plain = MathAlphabet.plain(character), plain.alphabet == alphabet else { return nil }
            content = joined(content, name(String(plain.letter)))
        }
        return alphabet.rawValue + "{\(content)}"
    }

    /// One piece after another, with the space that keeps a command's name from a letter.
    static func joined(_ left: String, _ right: String) -> String {
        guard let first = right.first, let last = left.last else { return left + right }
        guard first.isASCII, first.isLetter, last.isASCII, last.isLetter else { return left + right }
        let name = left.reversed().prefix { $0.isLetter && $0.isASCII }
        return left.dropLast(name.count).last == "\\" ? left + " " + right : left + right
    }

    private static let escapes: [Character: String] = [
        "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "#": "\\#", "%": "\\%",
        "_": "\\_",
        "^": "\\textasciicircum{}", "~": "\\textasciitilde{}", "<": "\\textless{}", ">": "\\textgreater{}",
        "\u{FFFD}": "?", "\u{2009}": "\\,", "\u{A0}": "~",
    ]
}
