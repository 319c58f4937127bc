import Formulas

/// A number that a learner typed, and how exact it claims to be.
package struct NumericAnswer: Hashable, Sendable {
    package let value: Double
    /// Half a unit of the last digit typed.
    let precision: Double

    /// Reads `0.3775`, `-1.2e-3`, `−1.2×10⁻³` or `1/3`; nil for anything else.
    package init?(_ text: String) {
        let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
        var plain = ""
        for character in text where !character.isWhitespace {
            if let digit = superscripts.firstIndex(of: character) {
                plain += "\(digit)"
            } else {
                plain +=
                    ["−": "-", "⁻": "-", "×": "x", "·": "x", "*": "x", ",": "."][character].map { "\($0)" }
                    ?? "\(character)"
            }
        }
        plain = plain.replacing("x10^", with: "e").replacing("x10", with: "e")
        let parts = plain.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2 {
            guard let top = Double(parts[0]), let bottom = Double(parts[1]), bottom != 0 else { return nil }
            value = top / bottom
            precision = 0
            return
        }
        guard parts.count == 1, let number = Double(plain), number.isFinite else { return nil }
        value = number
        let mantissa = plain.prefix { $0 != "e" && $0 != "E" }
        let decimals = mantissa.firstIndex(of: ".").map { mantissa[$0...].count - 1 } ?? 0
        let exponent = Int(plain.dropFirst(mantissa.count + 1)) ?? 0
        let digits = mantissa.filter(\.isNumber).drop { $0 == "0" }.count
        precision = digits > 1 ? 0.5 * NumericAnswer.power(of: exponent - decimals) : 0
    }

    /// Whether the answer says `right`: as exactly as it was typed, or within half a percent.
    package func says(_ right: Double) -> Bool {
        let error = abs(value - right)
        // What was rounded to two digits or more may be off by half of the last one, but not by a tenth of the value.
        return error <= abs(right) * 0.005 || (error <= precision * 1.000001 && error <= abs(right) * 0.1)
    }

    private static func power(of exponent: Int) -> Double {
        var result = 1.0
        for _ in 0..<min(abs(exponent), 400) { result *= 10 }
        return exponent < 0 ? 1 / result : result
    }
}
