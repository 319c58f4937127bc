extension Symbol {
    /// The symbol on one line: `w₁₁⁽²⁾`, `m̂`, `L_(val)`.
    package var unicode: String {
        let mark = accent?.combining ?? ""
        let lower = indexText.map { text in
            UnicodeScripts.subscript(text) ?? (text.count == 1 ? "_" : "_(") + text.printable
                + (text.count == 1 ? "" : ")")
        }
        let upper = layerMark.map { UnicodeScripts.superscript($0) ?? $0 }
        return base.printable + mark + (lower ?? "") + (upper ?? "")
    }
}

extension Symbol.Accent {
    /// What it is called where it stands over more than a letter.
    var word: String {
        switch self {
        case .widehat: "hat"
        case .widetilde: "tilde"
        case .overline: "bar"
        case .hat, .bar, .tilde, .vec, .dot, .ddot: rawValue
        }
    }

    /// The combining character that follows the letter.
    package var combining: String {
        switch self {
        case .hat, .widehat: "\u{302}"
        case .bar: "\u{304}"
        case .overline: "\u{305}"
        case .tilde, .widetilde: "\u{303}"
        case .vec: "\u{20D7}"
        case .dot: "\u{307}"
        case .ddot: "\u{308}"
        }
    }
}

extension String {
    /// The text without control characters, which a terminal would obey and XML forbids.
    var printable: String {
        guard unicodeScalars.contains(where: \.isControl) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0.isControl ? "\u{FFFD}" : $0 }))
    }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool {
        properties.generalCategory == .control || value == 0xFFFE || value == 0xFFFF
    }
}
