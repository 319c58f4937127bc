/// A word of an expression.
struct Token: Hashable {
    enum Kind: Hashable {
        case number(Double)
        case name(String)
        case text(String)
        /// An operator or a bracket in ASCII spelling.
        case symbol(String)
        case end
    }

    let kind: Kind
    let columns: Range<Int>

    /// As a message names it.
    var phrase: String {
        switch kind {
        case .number(let number): return number.written.quoted
        case .name(let name): return name.quoted
        case .text: return "text"
        case .symbol(let symbol): return symbol.quoted
        case .end: return "the end"
        }
    }
}

/// The division of an expression's text into words.
struct Tokenizer {
    private static let symbols = [
        "<=", ">=", "==", "!=", "+", "-", "*", "/", "^", "<", ">", "(", ")", "[", "]", ",", ".",
    ]
    private static let spellings: [Unicode.Scalar: String] = [
        "−": "-", "·": "*", "×": "*", "≤": "<=", "≥": ">=", "≠": "!=",
    ]
    private static let foreign: [(typed: String, meant: String)] = [
        ("&&", "and"), ("&", "and"), ("||", "or"), ("|", "or"), ("!", "not"), ("**", "^"), ("=", "=="),
    ]

    private let scalars: [Unicode.Scalar]
    private var position = 0

    /// All words of the text, `end` last.
    static func tokens(of scalars: [Unicode.Scalar]) throws(ExpressionFault) -> [Token] {
        var tokenizer = Tokenizer(scalars: scalars)
        var tokens: [Token] = []
        repeat {
            tokens.append(try tokenizer.next())
        } while tokens.last?.kind != .end
        return tokens
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    private mutating func next() throws(ExpressionFault) -> Token {
        while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
        guard position < scalars.count else { return token(.end, length: 0) }
        let scalar = scalars[position]
        if scalar.isDigit || scalar == "." && position + 1 < scalars.count && scalars[position + 1].isDigit {
            return try number()
        }
        if scalar.properties.isAlphabetic || scalar == "_" {
            let length = length { $0.properties.isAlphabetic || $0.isDigit || $0 == "_" }
            return token(.name(text(length)), length: length)
        }
        if scalar == "\"" || scalar == "'" { return try quotation(mark: scalar) }
        if let symbol = Self.spellings[scalar] { return token(.symbol(symbol), length: 1) }
        // `**` is refused before `*` is taken for half of it, and so are `=` and `!` after `==` and `!=`.
        let power = Self.foreign.first { $0.typed == "**" && begins(with: $0.typed) }
        if power == nil, let symbol = Self.symbols.first(where: begins) {
            return token(.symbol(symbol), length: symbol.count)
        }
        let here = position + 1..<position + 2
        if let foreign = Self.foreign.first(where: { begins(with: $0.typed) }) {
            throw ExpressionFault("\(foreign.typed.quoted) is written \(foreign.meant.quoted) here", at: here)
        }
        throw ExpressionFault(
            "\(String(Character(scalar)).quoted) does not belong in an expression", at: here)
    }

    private mutating func number() throws(ExpressionFault) -> Token {
        var length = length(where: \.isDigit)
        if at(length) == ".", at(length + 1)?.isDigit == true || length > 0 {
            length += 1 + self.length(from: length + 1, where: \.isDigit)
        }
        if at(length) == "e" || at(length) == "E" {
            let sign = at(length + 1) == "+" || at(length + 1) == "-" || at(length + 1) == "−" ? 1 : 0
            let digits = self.length(from: length + 1 + sign, where: \.isDigit)
            if digits > 0 { length += 1 + sign + digits }
        }
        let literal = text(length).map { $0 == "−" ? "-" : String($0) }.joined()
        switch DecimalLiteral(literal, leadingZeros: true) {
        case .number(let number): return token(.number(number), length: length)
        case .refused(let reason):
            throw ExpressionFault("\(literal.quoted): \(reason)", at: position + 1..<position + 1 + length)
        case .noNumber:
            throw ExpressionFault("\(literal.quoted) is no number", at: position + 1..<position + 1 + length)
        }
    }

    private mutating func quotation(mark: Unicode.Scalar) throws(ExpressionFault) -> Token {
        let inside = length(from: 1) { $0 != mark }
        guard at(inside + 1) == mark else {
            throw ExpressionFault("the quote is never closed", at: position + 1..<position + 2)
        }
        position += 1
        let content = text(inside)
        position -= 1
        return token(.text(content), length: inside + 2)
    }

    private func at(_ offset: Int) -> Unicode.Scalar? {
        position + offset < scalars.count ? scalars[position + offset] : nil
    }

    private func length(from offset: Int = 0, where belongs: (Unicode.Scalar) -> Bool) -> Int {
        scalars.dropFirst(position + offset).prefix(while: belongs).count
    }

    private func text(_ length: Int) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.dropFirst(position).prefix(length))
        return String(view)
    }

    private func begins(with symbol: String) -> Bool {
        scalars.dropFirst(position).starts(with: symbol.unicodeScalars)
    }

    private mutating func token(_ kind: Token.Kind, length: Int) -> Token {
        defer { position += length }
        return Token(kind: kind, columns: position + 1..<position + 1 + length)
    }
}

extension Unicode.Scalar {
    /// Whether it is an ASCII digit.
    var isDigit: Bool { value >= 0x30 && value <= 0x39 }
}
