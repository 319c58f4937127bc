/// Elements of presentation MathML, written as text.
enum MathMLElement {
    /// An element around content that is markup already.
    static func element(_ name: String, _ content: String, class role: Symbol.Role = .plain) -> String {
        "<\(name)\(attribute(role))>\(content)</\(name)>"
    }

    /// A row: one part of the formula to the elements around it.
    static func row(_ content: String) -> String { element("mrow", content) }

    /// A variable or a name; one letter is italic, a word upright, as MathML has it.
    static func identifier(_ text: String, class role: Symbol.Role = .plain) -> String {
        element("mi", escaped(text), class: role)
    }

    static func text(_ text: String) -> String { element("mtext", escaped(text)) }

    /// An operator or a parenthesis.
    static func `operator`(_ text: String) -> String { element("mo", escaped(text)) }

    /// A formatted number; `1.2×10⁻⁴` becomes a product with a power.
    static func numeral(_ text: String) -> String {
        let (digits, exponent) = Numeral.parts(of: text)
        let number = signed(digits)
        guard let exponent else { return number }
        return row(number + `operator`("×") + element("msup", element("mn", "10") + signed(exponent)))
    }

    private static func signed(_ digits: String) -> String {
        guard let sign = digits.first, "−-+".contains(sign) else { return element("mn", escaped(digits)) }
        return row(`operator`(sign == "+" ? "+" : "−") + element("mn", escaped(String(digits.dropFirst()))))
    }

    /// The text with the characters of XML's own escaped and those it forbids replaced.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.printable.unicodeScalars {
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func attribute(_ role: Symbol.Role) -> String {
        role == .plain ? "" : " class=\"\(role.rawValue)\""
    }
}
