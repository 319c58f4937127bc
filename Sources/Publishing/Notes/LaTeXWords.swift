import Formulas

/// Words as LaTeX reads them, with pdfTeX as with LuaTeX.
enum LaTeXWords {
    /// Words with every character of TeX's own escaped, and signs that its text fonts lack as mathematics.
    static func escaped(_ words: String) -> String {
        var text = ""
        var script: (raised: Bool, digits: String)?
        func close() {
            guard let open = script else { return }
            text += "\\text\(open.raised ? "super" : "sub")script{\(open.digits)}"
            script = nil
        }
        for scalar in words.unicodeScalars {
            if let raised = superscripts[scalar] {
                if script?.raised == false { close() }
                script = (true, (script?.digits ?? "") + raised)
            } else if let lowered = subscripts[scalar] {
                if script?.raised == true { close() }
                script = (false, (script?.digits ?? "") + lowered)
            } else {
                close()
                text += character(scalar)
            }
        }
        close()
        return text.replacing("--", with: "-{}-")
    }

    /// Words as a value between braces that is stored and not set, such as an alternative text.
    static func stored(_ words: String) -> String {
        words.unicodeScalars.map { scalar in
            switch scalar {
            case "\\", "{", "}", "%", "#", "$", "&", "~", "^", "_", "\n": escapesWhenStored[scalar] ?? " "
            default: scalar.value < 0x20 ? " " : String(scalar)
            }
        }.joined()
    }

    /// An address within `\href`.
    static func address(_ address: SafeAddress) -> String {
        address.text.unicodeScalars.map { "%#&_~$".unicodeScalars.contains($0) ? "\\\($0)" : String($0) }
            .joined()
    }

    private static func character(_ scalar: Unicode.Scalar) -> String {
        if let escape = escapes[scalar] { return escape }
        if scalar.value < 0x20, scalar != "\n", scalar != "\t" { return "?" }
        if mathematics.contains(scalar) || (0x370...0x3FF).contains(scalar.value) {
            let formula = (try? Formula(tex: String(scalar))) ?? .letter(String(scalar))
            return "\\ensuremath{\(formula.tex)}"
        }
        return String(scalar)
    }

    private static let mathematics = Set(
        "−×·÷±∂∇∞√∑∏∫≤≥≠≈≪≫∈→←↔⇒↦∣‖⋅∗ŷℓ".unicodeScalars.filter { $0 != "√" && $0 != "ŷ" })

    private static let escapes: [Unicode.Scalar: String] = [
        "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "#": "\\#", "%": "\\%",
        "_": "\\_", "^": "\\textasciicircum{}", "~": "\\textasciitilde{}", "<": "\\textless{}",
        ">": "\\textgreater{}", "|": "\\textbar{}", "\"": "\\textquotedbl{}", "`": "\\textasciigrave{}",
        "\u{A0}": "~", "\u{2009}": "\\,", "\u{202F}": "\\,", "√": "\\ensuremath{\\surd}",
        "ŷ": "\\ensuremath{\\hat{y}}",
        "\u{302}": "", "\u{2061}": "", "\u{2062}": "", "✓": "\\ensuremath{\\surd}",
    ]
    private static let escapesWhenStored: [Unicode.Scalar: String] = [
        "%": "\\%", "#": "\\#", "$": "\\$", "&": "\\&", "_": "\\_", "~": "\\textasciitilde{}",
        "^": "\\textasciicircum{}",
        "\\": "\\textbackslash{}", "{": "(", "}": ")",
    ]
    private static let superscripts = scripts("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ", "0123456789+−()n")
    private static let subscripts = scripts("₀₁₂₃₄₅₆₇₈₉₊₋₍₎", "0123456789+−()")

    private static func scripts(_ marks: String, _ plain: String) -> [Unicode.Scalar: String] {
        let texts = plain.map { $0 == "−" ? "\\ensuremath{-}" : String($0) }
        return Dictionary(zip(marks.unicodeScalars, texts)) { first, _ in first }
    }
}
