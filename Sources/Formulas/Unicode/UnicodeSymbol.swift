extension Symbol {
    /// The symbol on one line: `w₁₁⁽²⁾`, `m̂`, `L_(val)`.
    package var unicode: String {
        let mark =
            switch accent {
            case .hat: "\u{302}"
            case .bar: "\u{304}"
            case nil: ""
            }
        let lower = indexText.map { text in
            UnicodeScripts.subscript(text) ?? (text.count == 1 ? "_" : "_(") + text.printable
                + (text.count == 1 ? "" : ")")
        }
        let upper = layerMark.map { UnicodeScripts.superscript($0) ?? $0 }
        return base.printable + mark + (lower ?? "") + (upper ?? "")
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
