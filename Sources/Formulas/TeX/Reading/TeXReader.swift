/// Reads mathematics in TeX from left to right: lists of parts, each a nucleus with its scripts.
///
/// What the commands mean is in the extensions beside this file.
package struct TeXReader {
    /// A formula for a page is far shorter, and nested less deep.
    static let longest = 10_000
    static let deepest = 40

    var cursor: TeXCursor
    private var depth = 0

    init(_ text: String) { cursor = TeXCursor(text) }

    /// The whole text as one formula.
    mutating func formula() throws(TeXFault) -> Formula {
        guard cursor.count <= Self.longest else {
            throw TeXFault(column: 1, "a formula holds at most \(Self.longest) characters")
        }
        let parts = try list()
        if !cursor.isAtEnd { throw stray() }
        return .joined(parts)
    }

    /// Parts up to the end, or to what can only end a list: `}`, `&`, `\\`, `\right`, `\end`.
    mutating func list(endsAtBracket: Bool = false) throws(TeXFault) -> [Formula] {
        var parts: [Formula] = []
        while true {
            cursor.skipSpaces()
            if cursor.isAtEnd || isAtStop || (endsAtBracket && cursor.next == "]") { return parts }
            parts.append(try part())
        }
    }

    private var isAtStop: Bool {
        switch cursor.next {
        case "}", "&": true
        case "\\": ["\\\\", "\\right", "\\end"].contains(cursor.command)
        default: false
        }
    }

    private mutating func part() throws(TeXFault) -> Formula {
        let isBare = ["_", "^", "'"].contains(cursor.next)
        var base = isBare ? .row([]) : try nucleus()
        if case .space = base { return base }
        if case .sign(let sign) = base, sign.kind == .operator { base = .sign(limited(sign)) }
        return try scripts(of: base)
    }

    /// `\limits` and `\nolimits` after an operator.
    private mutating func limited(_ sign: Sign) -> Sign {
        cursor.skipSpaces()
        switch cursor.command {
        case "\\limits", "\\nolimits":
            let takesLimits = cursor.takeCommand() == "\\limits"
            return Sign(sign.text, sign.kind, takesLimits: takesLimits)
        default: return sign
        }
    }

    private mutating func scripts(of base: Formula) throws(TeXFault) -> Formula {
        var lower: Formula?
        var upper: [Formula] = []
        var hasUpper = false
        while true {
            cursor.skipSpaces()
            let column = cursor.column
            switch cursor.next {
            case "'":
                guard !hasUpper else { throw TeXFault(column: column, "a prime stands before the exponent") }
                cursor.advance()
                upper.append(.sign(.prime))
            case "^":
                guard !hasUpper else {
                    throw TeXFault(
                        column: column, "a second exponent; braces must say what it belongs to: {x^a}^b")
                }
                cursor.advance()
                let exponent = try argument(of: "^", at: column)
                if case .row(let parts) = exponent, !upper.isEmpty {
                    upper += parts
                } else {
                    upper.append(exponent)
                }
                hasUpper = true
            case "_":
                guard lower == nil else {
                    throw TeXFault(
                        column: column, "a second index; braces must say what it belongs to: {x_a}_b")
                }
                cursor.advance()
                lower = try argument(of: "_", at: column)
            default:
                if lower == nil, upper.isEmpty { return base }
                return .scripted(base, lower: lower, upper: upper.isEmpty ? nil : .joined(upper))
            }
        }
    }

    /// What a command or a script takes: a group in braces, or the next character or command alone.
    mutating func argument(of command: String, at column: Int) throws(TeXFault) -> Formula {
        cursor.skipSpaces()
        guard let next = cursor.next, !isAtStop, !["_", "^", "'"].contains(next) else {
            throw TeXFault(
                column: column, Self.missing[command] ?? "\(command) needs what it is about, in braces")
        }
        if next == "{" { return .joined(try group()) }
        if let digit = cursor.takeDigit() { return .numeral(digit) }
        return try nested { (reader) throws(TeXFault) in try reader.nucleus() }
    }

    /// The parts between braces.
    mutating func group() throws(TeXFault) -> [Formula] {
        let column = cursor.column
        cursor.advance()
        let parts = try nested { (reader) throws(TeXFault) in try reader.list() }
        guard cursor.next == "}" else {
            throw cursor.isAtEnd ? TeXFault(column: column, "this { is not closed") : stray()
        }
        cursor.advance()
        return parts
    }

    /// Reads something inside of something, to a limit that no stack fears.
    mutating func nested<Result>(_ read: (inout TeXReader) throws(TeXFault) -> Result) throws(TeXFault)
        -> Result
    {
        guard depth < Self.deepest else {
            throw TeXFault(column: cursor.column, "parts are nested deeper than \(Self.deepest)")
        }
        depth += 1
        defer { depth -= 1 }
        return try read(&self)
    }

    /// The fault of a part that ends what never began.
    func stray() -> TeXFault {
        let message =
            switch cursor.next {
            case "}": "this } closes nothing; the sign is \\}"
            case "&": "& parts columns only in cases, aligned or a matrix; the sign is \\&"
            case "]": "this ] closes nothing"
            default:
                switch cursor.command {
                case "\\right": "\\right without a \\left before it in the same braces"
                case "\\end": "\\end without a \\begin before it in the same braces"
                default: "\\\\ ends a row only in cases, aligned or a matrix"
                }
            }
        return TeXFault(column: cursor.column, message)
    }

    private static let missing = [
        "^": "^ needs an exponent: x^2 or x^{10}", "_": "_ needs an index: x_1 or x_{11}",
        "\\frac": "\\frac needs two parts: \\frac{a}{b}", "\\tfrac": "\\tfrac needs two parts: \\tfrac{a}{b}",
        "\\dfrac": "\\dfrac needs two parts: \\dfrac{a}{b}",
    ]
}

extension Formula {
    /// Parts as one formula; a group of one part stays a group, which is ordinary to its neighbours.
    static func joined(_ parts: [Formula]) -> Formula {
        guard parts.count == 1 else { return .row(parts) }
        if case .row(let inner) = parts[0], inner.count == 1 { return .row(parts) }
        return parts[0]
    }
}
