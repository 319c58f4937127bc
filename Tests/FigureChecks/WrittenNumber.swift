import Foundation

/// A number as it is written: its value and what its last digit is worth.
struct WrittenNumber {
    /// Without a sign.
    let value: Double
    let unit: Double

    /// - Parameter numeral: without a sign, as `0.40`, `1.2×10⁻⁴` or `10⁻⁵`.
    init?(_ numeral: String) {
        let digits = "⁰¹²³⁴⁵⁶⁷⁸⁹"
        func power(_ superscripts: Substring) -> Int? {
            Int(
                String(
                    superscripts.map { character in
                        character == "⁻"
                            ? "-"
                            : digits.firstIndex(of: character).map {
                                Character(String(digits.distance(from: digits.startIndex, to: $0)))
                            } ?? "?"
                    }))
        }
        guard let match = numeral.wholeMatch(of: #/([0-9.]+?)(?:×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?/#) ?? nil else {
            guard let match = numeral.wholeMatch(of: #/10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/#),
                let exponent = power(match.output.1)
            else { return nil }
            value = pow(10, Double(exponent))
            unit = value
            return
        }
        guard let mantissa = Double(match.output.1), let exponent = match.output.2.map(power) ?? 0 else {
            return nil
        }
        let decimals = match.output.1.split(separator: ".").dropFirst().first?.count ?? 0
        value = mantissa * pow(10, Double(exponent))
        unit = pow(10, Double(exponent - decimals))
    }

    /// Whether a number, rounded as this one is written, is this one.
    func isRounded(_ number: Double) -> Bool { abs(number - value) <= 0.5001 * unit }

    /// The value of a text that is a number and nothing else, its sign included.
    static func alone(_ text: String) -> Double? {
        let numeral = text.filter { !"+−-".contains($0) }
        guard text.first.map({ "+−-".contains($0) || $0.isNumber }) == true,
            text.count - numeral.count <= 1, let written = WrittenNumber(numeral)
        else { return nil }
        return "−-".contains(text.first ?? "+") ? -written.value : written.value
    }

    /// The numerals in a text, without signs: `0.40`, `1.2×10⁻⁴`.
    static func numerals(_ text: String) -> [String] {
        text.matches(of: #/[0-9]+(\.[0-9]+)?(×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/#).map { String($0.output.0) }
    }
}
