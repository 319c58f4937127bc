/// A text read as a decimal number: digits, a point, an exponent, and nothing that YAML 1.1 makes of it.
package enum DecimalLiteral: Hashable, Sendable {
    case number(Double)
    /// It looks like a number but is not taken for one; the text says why.
    case refused(String)
    case noNumber

    /// - Parameter leadingZeros: whether `007` is seven; YAML readers disagree on it, tables do not.
    package init(_ text: String, leadingZeros: Bool = false) {
        var rest = Substring(text).utf8
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            rest = rest.dropFirst()
        }
        let whole = rest.prefix(while: \.isDigit)
        rest = rest.dropFirst(whole.count)
        var fraction = rest.prefix(0)
        if rest.first == UInt8(ascii: ".") {
            fraction = rest.dropFirst().prefix(while: \.isDigit)
            rest = rest.dropFirst(1 + fraction.count)
        }
        guard !(whole.isEmpty && fraction.isEmpty) else {
            self = DecimalLiteral.explain(text)
            return
        }
        if let letter = rest.first, letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E") {
            var exponent = rest.dropFirst()
            if let sign = exponent.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
                exponent = exponent.dropFirst()
            }
            if !exponent.isEmpty, exponent.allSatisfy(\.isDigit) {
                rest = rest.suffix(0)
            }
        }
        // `Double(_:)` rounds correctly but gives up on "1." and reads more than decimals; both are settled here.
        guard rest.isEmpty, let value = Double(text) ?? Double(text.replacingPointAtEnd) else {
            self = DecimalLiteral.explain(text)
            return
        }
        let zero = UInt8(ascii: "0")
        if !leadingZeros, whole.count > 1, whole.first == zero {
            self = .refused("a number does not begin with 0")
        } else if !value.isFinite {
            self = .refused("the number is too large")
        } else if value == 0,
            whole.contains(where: { $0 != zero }) || fraction.contains(where: { $0 != zero })
        {
            self = .refused("the number is too small to be told from 0")
        } else {
            self = .number(value)
        }
    }

    private static func explain(_ text: String) -> DecimalLiteral {
        let lower = text.shortened(to: 64).lowercased()
        let bare = lower.drop { $0 == "-" || $0 == "+" }
        if [".inf", "inf", "infinity", ".nan", "nan"].contains(bare) {
            return .refused("numbers are finite")
        }
        guard let first = bare.utf8.first, first.isDigit || first == UInt8(ascii: ".") else {
            return .noNumber
        }
        if ["0x", "0o", "0b"].contains(where: bare.hasPrefix) {
            return .refused("numbers are written in decimal digits")
        }
        if bare.contains("_") {
            return .refused("numbers are written without underscores")
        }
        if bare.allSatisfy({ "0123456789,".contains($0) }) {
            return .refused("numbers are written with a point and without separators")
        }
        return .noNumber
    }
}

extension String {
    /// `1.` and `1.e5` as `1.0` and `1.0e5`.
    fileprivate var replacingPointAtEnd: String {
        guard let point = firstIndex(of: ".") else { return self }
        let after = index(after: point)
        guard after == endIndex || self[after] == "e" || self[after] == "E" else { return self }
        return self[..<after] + "0" + self[after...]
    }
}

extension UInt8 {
    /// Whether it is an ASCII digit.
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
