/// Letters, words and signs as Typst's mathematics reads them.
enum TypstWords {
    /// A comma that separates nothing but what is read.
    static let comma = "\\, "

    /// A variable of one letter, or a word in upright letters.
    static func name(_ text: String) -> String {
        if text.unicodeScalars.count == 1, let letter = text.first,
            letter.isLetter || letter == "∞" || letter == "∇"
        {
            return text
        }
        return functions.contains(text) ? text : "op(\(quoted(text)))"
    }

    /// Names that Typst knows; its `max` and others take limits as TeX's do.
    private static let functions: Set = [
        "log", "ln", "exp", "sin", "cos", "tan", "tanh", "sinh", "cosh", "max", "min", "arg", "det",
    ]

    /// Text in upright letters.
    static func quoted(_ text: String) -> String {
        "\"" + text.printable.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    /// A formatted number, which may have an exponent.
    static func numeral(_ text: String) -> String {
        let (digits, exponent) = Numeral.parts(of: text)
        let isPlain = !digits.isEmpty && digits.allSatisfy { "0123456789.−+-".contains($0) }
        let number = isPlain ? digits.replacing("-", with: "−").replacing("−", with: "− ") : quoted(digits)
        return exponent.map { "\(number) × 10^(\($0))" } ?? number
    }

    /// The indices of a symbol: numbers and letters as they are, words upright.
    static func index(_ text: String) -> String {
        text.split(separator: ",", omittingEmptySubsequences: false).map { part in
            if part.allSatisfy({ $0.isASCII && $0.isNumber }) { return String(part) }
            if part.count > 1, part.allSatisfy(\.isLetter) { return quoted(String(part)) }
            return part.map { $0.isLetter || $0.isNumber ? String($0) : sign(String($0)) }.joined(
                separator: " ")
        }.joined(separator: comma)
    }

    /// A base with what stands at its lower and upper right; at large operators below and above.
    static func attached(_ base: String, lower: String? = nil, upper: String? = nil) -> String {
        let scripts = [lower.map { "b: \($0)" }, upper.map { "t: \($0)" }].compactMap { $0 }
        return scripts.isEmpty ? base : "attach(\(base), \(scripts.joined(separator: ", ")))"
    }

    /// A sign that stands for itself, whatever the language makes of the character.
    static func sign(_ text: String) -> String {
        if let fence = fences[text] { return fence }
        guard let character = text.first, text.count == 1 else { return quoted(text) }
        return character.isASCII && !character.isLetter && !character.isNumber ? "\\" + text : text
    }

    /// A delimiter that grows; nothing for an empty one.
    static func fence(_ text: String) -> String {
        text.isEmpty ? "" : sign(text)
    }

    private static let fences = [
        "(": "paren.l", ")": "paren.r", "[": "bracket.l", "]": "bracket.r", "{": "brace.l", "}": "brace.r",
        "|": "bar.v", "‖": "bar.v.double",
    ]
}
