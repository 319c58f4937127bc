extension Numeral {
    /// Writes `value` with so many digits after the point, whatever its size.
    ///
    /// - Parameter places: how far the point goes to the right first; 2 writes hundredths as whole numbers.
    package static func text(_ value: Double, decimals: Int, movedBy places: Int = 0) -> String {
        rounded(value) { digits in
            var moved = digits
            moved.exponent += places
            let rounded = moved.rounded(decimals: decimals)
            return (rounded.fixed(decimals: decimals), rounded.isZero)
        } ?? "0" + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
    }

    /// Writes `value` as `1.20×10⁻⁴` with so many digits after the point.
    package static func text(_ value: Double, mantissaDecimals decimals: Int) -> String {
        rounded(value) { digits in
            let rounded = digits.rounded(significant: decimals + 1)
            let exponent = superscript(rounded.exponent - 1)
            return (rounded.mantissa(significant: decimals + 1) + "×10" + exponent, false)
        } ?? "0"
    }

    /// The sign and the digits; nil for 0.
    private static func rounded(
        _ value: Double, _ write: (DecimalDigits) -> (text: String, isZero: Bool)
    ) -> String? {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "−∞" : "∞" }
        guard value != 0 else { return nil }
        let (text, isZero) = write(DecimalDigits(exactly: value.magnitude))
        return value < 0 && !isZero ? "−" + text : text
    }
}
