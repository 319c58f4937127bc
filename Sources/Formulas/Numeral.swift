/// The one way this program writes a number for a reader.
///
/// Numbers below 1e-3 or from 1e4 on are written as `1.2×10⁻⁴`; the minus is U+2212; a number that
/// rounds to zero has no sign; infinities are `∞` and `−∞`.
package enum Numeral {
    /// How many digits a number gets, by what it is.
    package enum Style: Hashable, Sendable, CaseIterable {
        /// A number in a formula: up to 4 significant digits, 2 decimals where they fit, integers plain.
        case value
        /// A weight: always 2 decimals.
        case weight
        /// An activation: always 3 decimals.
        case activation
        /// A gradient: 3 significant digits.
        case gradient
        /// A result: 4 significant digits.
        case result
        /// The shortest digits that read back as the same double, as JSON writes them.
        case exact

        /// Digits of the mantissa in scientific notation.
        var significantDigits: Int {
            switch self {
            case .weight: 2
            case .activation, .gradient: 3
            case .value, .result, .exact: 4
            }
        }

        /// Digits after the point, where the style fixes them.
        var fixedDecimals: Int? {
            switch self {
            case .weight: 2
            case .activation: 3
            case .value, .gradient, .result, .exact: nil
            }
        }
    }

    /// Writes `value` in a style; `signed` puts a `+` before positive numbers.
    ///
    /// In the style `exact` the text is a JSON number with an ASCII minus and never a plus; numbers that JSON
    /// cannot hold are `null`.
    package static func text(_ value: Double, _ style: Style = .value, signed: Bool = false) -> String {
        if style == .exact { return value.isFinite ? value.description : "null" }
        if value.isNaN { return "NaN" }
        let digits = magnitude(value.magnitude, style)
        guard digits.contains(where: { $0 != "0" && $0 != "." }) else { return digits }
        return (value < 0 ? "−" : signed ? "+" : "") + digits
    }

    /// Writes `value` as a number in a formula, with up to `digits` significant digits instead of 4.
    package static func text(_ value: Double, digits: Int, signed: Bool = false) -> String {
        if value.isNaN { return "NaN" }
        let sign = value < 0 ? "−" : signed && value > 0 ? "+" : ""
        return sign + magnitude(value.magnitude, .value, significant: digits)
    }

    private static func magnitude(_ value: Double, _ style: Style, significant count: Int? = nil) -> String {
        if value.isInfinite { return "∞" }
        if value == 0 { return zero(style) }
        let digits = DecimalDigits(exactly: value)
        let significant = count ?? style.significantDigits
        if value < 1e-3 || value >= 1e4 { return scientific(digits, style, significant) }
        if let decimals = style.fixedDecimals {
            return digits.rounded(decimals: decimals).fixed(decimals: decimals)
        }
        if style == .value, digits.isInteger { return digits.fixed(decimals: 0) }
        let rounded = digits.rounded(significant: max(significant, digits.exponent))
        // 9999.99 is written as what it rounds to.
        if rounded.exponent > 4 { return scientific(digits, style, significant) }
        let decimals = max(0, significant - rounded.exponent)
        let text = rounded.fixed(decimals: decimals)
        return style == .value ? dropZeros(text, keeping: min(2, decimals)) : text
    }

    private static func zero(_ style: Style) -> String {
        if style == .value { return "0" }
        let decimals = style.fixedDecimals ?? style.significantDigits - 1
        return "0." + String(repeating: "0", count: decimals)
    }

    private static func scientific(_ digits: DecimalDigits, _ style: Style, _ significant: Int) -> String {
        let rounded = digits.rounded(significant: significant)
        let mantissa = rounded.mantissa(significant: significant)
        return (style == .value ? dropZeros(mantissa, keeping: 0) : mantissa) + "×10"
            + superscript(rounded.exponent - 1)
    }

    static func superscript(_ exponent: Int) -> String {
        String(String(exponent).map { superscripts[$0] ?? $0 })
    }

    /// Removes zeros at the end, leaving at least `decimals` digits after the point.
    private static func dropZeros(_ text: String, keeping decimals: Int) -> String {
        guard let point = text.firstIndex(of: ".") else { return text }
        var kept = text[...]
        while kept.last == "0", kept.distance(from: point, to: kept.endIndex) - 1 > decimals {
            kept.removeLast()
        }
        if kept.last == "." { kept.removeLast() }
        return String(kept)
    }

    private static let superscripts: [Character: Character] = [
        "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
        "9": "⁹",
    ]
}

extension Formula {
    /// A number as a formula; a negative one is a `negative` around its digits, so that sums and products print right.
    package static func number(_ value: Double, _ style: Numeral.Style = .value) -> Formula {
        let text = Numeral.text(value.magnitude, style)
        let isNegative = value < 0 && Numeral.text(value, style).hasPrefix("−")
        return isNegative || (style == .exact && value < 0) ? .negative(.numeral(text)) : .numeral(text)
    }

    /// A number as a formula, with up to `digits` significant digits.
    package static func number(_ value: Double, digits: Int) -> Formula {
        let text = Numeral.text(value.magnitude, digits: digits)
        return value < 0 ? .negative(.numeral(text)) : .numeral(text)
    }
}
