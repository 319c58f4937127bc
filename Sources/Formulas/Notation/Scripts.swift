extension Symbol {
    /// The lower indices as one text: `12`, or `10,2` where an index has more than one character.
    package var indexText: String? {
        if indices.isEmpty { return nil }
        return indices.joined(separator: indices.contains { $0.count > 1 } ? "," : "")
    }

    /// The layer in parentheses, from the second layer on.
    package var layerMark: String? {
        guard let layer, layer != 1 else { return nil }
        return "(\(layer))".replacing("-", with: "−")
    }
}

extension Numeral {
    /// A formatted number taken apart: `1.2×10⁻⁴` has the digits `1.2` and the exponent `−4`.
    package static func parts(of text: String) -> (digits: String, exponent: String?) {
        guard let times = text.firstRange(of: "×10") else { return (text, nil) }
        let exponent = text[times.upperBound...].map { plainDigits[$0] ?? $0 }
        return (String(text[..<times.lowerBound]), String(exponent))
    }

    private static let plainDigits: [Character: Character] = [
        "⁻": "−", "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
        "⁹": "9",
    ]
}
