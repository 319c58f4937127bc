/// Letters and words as TeX reads them.
enum TeXText {
    /// A name in mathematics: one letter italic, a Greek letter as its command, a word upright.
    static func name(_ text: String) -> String {
        if text.unicodeScalars.count == 1 {
            if let command = commands[text] { return command }
            if isPlain(text) { return text }
        }
        return isPlain(text) ? "\\mathrm{\(text)}" : words(text)
    }

    /// The name of a function: `\tanh` where TeX knows it, `\operatorname{erf}` where not.
    static func function(_ text: String) -> String {
        if known.contains(text) { return "\\" + text }
        return isPlain(text) && text.count > 1 ? "\\operatorname{\(text)}" : name(text)
    }

    /// The indices of a symbol; a lone word is upright, `t−1` and `12` stay as they are.
    static func index(_ text: String) -> String {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        return parts.map { part in
            let isWord = part.count > 1 && part.allSatisfy { $0.isLetter && $0.isASCII }
            if isWord { return "\\mathrm{\(part)}" }
            return part.map { character in
                switch character {
                case "−", "-": "-"
                case "+": "+"
                default: name(String(character))
                }
            }.joined()
        }.joined(separator: ",")
    }

    /// Text in upright words, with every character of TeX's own escaped.
    static func words(_ text: String) -> String {
        "\\text{" + text.printable.map { escapes[$0] ?? String($0) }.joined() + "}"
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

    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }

    private static let known: Set<String> = [
        "tanh", "sinh", "cosh", "sin", "cos", "tan", "log", "ln", "exp", "max", "min",
    ]

    private static let escapes: [Character: String] = [
        "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "#": "\\#", "%": "\\%",
        "_": "\\_",
        "^": "\\textasciicircum{}", "~": "\\textasciitilde{}", "<": "\\textless{}", ">": "\\textgreater{}",
        "\u{FFFD}": "?",
    ]

    private static let commands: [String: String] = [
        "α": "\\alpha", "β": "\\beta", "γ": "\\gamma", "δ": "\\delta", "ε": "\\varepsilon", "ϵ": "\\epsilon",
        "ζ": "\\zeta", "η": "\\eta", "θ": "\\theta", "κ": "\\kappa", "λ": "\\lambda", "μ": "\\mu",
        "ν": "\\nu",
        "ξ": "\\xi", "π": "\\pi", "ρ": "\\rho", "σ": "\\sigma", "τ": "\\tau", "φ": "\\varphi", "ϕ": "\\phi",
        "χ": "\\chi", "ψ": "\\psi", "ω": "\\omega", "Γ": "\\Gamma", "Δ": "\\Delta", "Θ": "\\Theta",
        "Λ": "\\Lambda",
        "Π": "\\Pi", "Σ": "\\Sigma", "Φ": "\\Phi", "Ψ": "\\Psi", "Ω": "\\Omega", "ℓ": "\\ell", "∇": "\\nabla",
        "∞": "\\infty",
    ]
}
