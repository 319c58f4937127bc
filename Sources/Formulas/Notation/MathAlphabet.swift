/// Letters of another cut, which Unicode holds as characters of their own: 𝐖, 𝒙, ℝ, ℒ.
package enum MathAlphabet: String, Hashable, Sendable, CaseIterable {
    case bold = "\\mathbf"
    case boldItalic = "\\boldsymbol"
    case doubleStruck = "\\mathbb"
    case script = "\\mathcal"

    /// The character in this alphabet, or nil if Unicode has none.
    func styled(_ letter: Character) -> Character? {
        guard let scalar = letter.unicodeScalars.first, letter.unicodeScalars.count == 1 else { return nil }
        if let exception = exceptions[letter] { return exception }
        for range in ranges where scalar.value >= range.first && scalar.value < range.first + range.count {
            return Unicode.Scalar(range.styled + scalar.value - range.first).map(Character.init)
        }
        return nil
    }

    /// The alphabet that a character belongs to, with the plain letter it is a cut of; nil for plain characters.
    static func plain(_ letter: Character) -> (alphabet: MathAlphabet, letter: Character)? {
        guard let scalar = letter.unicodeScalars.first, letter.unicodeScalars.count == 1 else { return nil }
        for alphabet in allCases {
            if let plain = alphabet.exceptions.first(where: { $0.value == letter })?.key {
                return (alphabet, plain)
            }
            for range in alphabet.ranges
            where scalar.value >= range.styled && scalar.value < range.styled + range.count {
                guard let plain = Unicode.Scalar(range.first + scalar.value - range.styled) else { continue }
                return (alphabet, Character(plain))
            }
        }
        return nil
    }

    private typealias Range = (first: UInt32, count: UInt32, styled: UInt32)

    private var ranges: [Range] {
        switch self {
        case .bold:
            [
                (0x41, 26, 0x1D400), (0x61, 26, 0x1D41A), (0x30, 10, 0x1D7CE), (0x391, 25, 0x1D6A8),
                (0x3B1, 25, 0x1D6C2),
            ]
        case .boldItalic: [(0x41, 26, 0x1D468), (0x61, 26, 0x1D482), (0x3B1, 25, 0x1D736)]
        case .doubleStruck: [(0x41, 26, 0x1D538), (0x61, 26, 0x1D552), (0x30, 10, 0x1D7D8)]
        case .script: [(0x41, 26, 0x1D49C)]
        }
    }

    /// The letters that were in Unicode before their alphabet.
    private var exceptions: [Character: Character] {
        switch self {
        case .bold, .boldItalic: [:]
        case .doubleStruck: ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"]
        case .script:
            ["B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ"]
        }
    }
}
