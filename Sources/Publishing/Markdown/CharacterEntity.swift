/// Characters by their names in HTML: `&amp;`, `&#8722;`, `&#x2212;`.
enum CharacterEntity {
    /// The character, or the text as it stands where the name is none of the few that prose uses.
    static func text(_ entity: String) -> String {
        let name = entity.dropFirst().dropLast()
        guard name.first == "#" else { return named[String(name)] ?? entity }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let code = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }.map { String(Character($0)) } ?? "\u{FFFD}"
    }

    private static let named = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–",
        "mdash": "—",
        "hellip": "…", "times": "×", "middot": "·", "minus": "−", "le": "≤", "ge": "≥", "ne": "≠",
        "asymp": "≈",
        "larr": "←", "rarr": "→", "infin": "∞", "deg": "°", "laquo": "«", "raquo": "»", "ldquo": "“",
        "rdquo": "”",
        "lsquo": "‘", "rsquo": "’", "copy": "©",
    ]
}
