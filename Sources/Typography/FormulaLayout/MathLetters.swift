/// The letters of mathematics in Unicode: variables are slanted, capital Greek letters and signs upright.
enum MathLetters {
    /// The mathematical italic letter for a variable, or nil if it has none.
    static func italic(_ letter: Character) -> Character? {
        guard let scalar = letter.unicodeScalars.first, letter.unicodeScalars.count == 1 else { return nil }
        if let exception = exceptions[scalar] { return Character(exception) }
        for (first, count, italic) in ranges where scalar.value >= first && scalar.value < first + count {
            return Unicode.Scalar(italic + scalar.value - first).map(Character.init)
        }
        return nil
    }

    private static let ranges: [(first: UInt32, count: UInt32, italic: UInt32)] = [
        (0x41, 26, 0x1D434), (0x61, 26, 0x1D44E), (0x3B1, 25, 0x1D6FC),
    ]

    private static let exceptions: [Unicode.Scalar: Unicode.Scalar] = [
        "h": "\u{210E}", "ϵ": "\u{1D716}", "ϑ": "\u{1D717}", "ϕ": "\u{1D719}",
        "∂": "\u{1D715}",
    ]
}
