/// A place in TeX that moves on as it is read.
struct TeXCursor {
    private let characters: [Character]
    /// The column of every character, and of the end.
    private let columns: [Int]
    private var position = 0

    init(_ text: String) {
        characters = Array(text)
        var columns = [1]
        for character in characters {
            columns.append(columns[columns.count - 1] + character.unicodeScalars.count)
        }
        self.columns = columns
    }

    var count: Int { characters.count }
    var isAtEnd: Bool { position >= characters.count }
    /// The character at the place; nil at the end.
    var next: Character? { isAtEnd ? nil : characters[position] }

    /// The place, counted from 1 in Unicode scalars.
    var column: Int { columns[position] }

    /// The command at the place with its backslash; nil where none begins.
    var command: String? {
        guard next == "\\" else { return nil }
        let rest = characters[(position + 1)...]
        let name = rest.prefix { $0.isASCII && $0.isLetter }
        return "\\" + (name.isEmpty ? String(rest.prefix(1)) : String(name))
    }

    mutating func advance() { position = min(position + 1, characters.count) }

    mutating func skipSpaces() {
        while let next, next.isWhitespace { advance() }
    }

    /// The next character, passed over.
    mutating func take() -> Character? {
        defer { advance() }
        return next
    }

    /// The command at the place, passed over.
    mutating func takeCommand() -> String? {
        guard let command else { return nil }
        position += command.count
        return command
    }

    /// One digit, passed over; nil where none stands.
    mutating func takeDigit() -> String? {
        guard let next, next.isASCII, next.isNumber else { return nil }
        advance()
        return String(next)
    }

    /// A decimal number, passed over; nil where none begins.
    mutating func takeNumber() -> String? {
        func digits(from start: Int) -> Int {
            characters[start...].prefix { $0.isASCII && $0.isNumber }.count
        }
        guard !isAtEnd else { return nil }
        var end = position + digits(from: position)
        if end < characters.count, characters[end] == ".", end + 1 < characters.count {
            let decimals = digits(from: end + 1)
            if decimals > 0 { end += 1 + decimals }
        }
        guard end > position else { return nil }
        defer { position = end }
        return String(characters[position..<end])
    }
}
