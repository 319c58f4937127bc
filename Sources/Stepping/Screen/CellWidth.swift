extension Character {
    /// How many cells of a terminal the character takes: 0 for a mark alone, 2 for wide ones, else 1.
    package var cells: Int {
        guard let first = unicodeScalars.first else { return 0 }
        // Nearly all characters are Latin or Greek letters, lines or dots of braille; their properties need not be looked up.
        if Unicode.Scalar.narrow.contains(where: { $0.contains(first.value) }), unicodeScalars.count == 1 {
            return 1
        }
        if unicodeScalars.allSatisfy(\.isMark) { return 0 }
        let isEmoji =
            first.properties.isEmojiPresentation || unicodeScalars.contains { $0.value == 0xFE0F }
        return isEmoji || Unicode.Scalar.wide.contains { $0.contains(first.value) } ? 2 : 1
    }
}

extension String {
    /// How many cells of a terminal the text takes.
    package var cells: Int { reduce(0) { $0 + $1.cells } }

    /// As much of the text as `count` cells hold, with an ellipsis where something is missing.
    package func fitted(to count: Int) -> String {
        guard cells > count else { return self }
        guard count > 0 else { return "" }
        var kept = ""
        var used = 0
        for character in self {
            guard used + character.cells <= count - 1 else { break }
            kept.append(character)
            used += character.cells
        }
        return kept + "…"
    }

    /// The text without what a terminal would obey.
    package var harmless: String {
        if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return self }
        return String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    let isControl =
                        scalar.properties.generalCategory == .control || scalar.isBidirectionalControl
                    return isControl ? " " : scalar
                }))
    }
}

extension Unicode.Scalar {
    /// Blocks without marks, controls and wide characters.
    fileprivate static let narrow: [ClosedRange<UInt32>] = [
        0x20...0x7E, 0x2500...0x257F, 0x2800...0x28FF, 0xA1...0xAC, 0xAE...0x2FF, 0x391...0x3C9,
    ]

    /// East Asian wide and full-width blocks (UAX #11), coarsely.
    fileprivate static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
        0x20000...0x3FFFD,
    ]

    fileprivate var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: true
        default: false
        }
    }

    /// Marks that turn the direction of text and could disguise it.
    fileprivate var isBidirectionalControl: Bool {
        (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    }
}
