/// The digits of a finite positive double, exactly: its value is `0.d₁d₂d₃… × 10^exponent`.
///
/// Rounding works on these digits, so it is the rounding of the number itself and not of a
/// shortened copy of it (2.675 is stored as 2.67499999999999982236431605997495353221893310546875
/// and rounds to 2.67).
struct DecimalDigits {
    private(set) var digits: [UInt8]
    var exponent: Int

    /// The digits of `magnitude`, which is finite and above zero.
    init(exactly magnitude: Double) {
        // magnitude = significand · 2^power, with an integer significand below 2^53.
        let significand =
            magnitude.isNormal ? magnitude.significandBitPattern | 1 << 52 : magnitude.significandBitPattern
        let biased = Int(magnitude.exponentBitPattern)
        let power = (biased == 0 ? 1 : biased) - 1075
        let shift = significand.trailingZeroBitCount
        let odd = significand >> UInt64(shift)
        let exponentOfTwo = power + shift
        // n · 2^−k = n · 5^k / 10^k, so a fraction of base two is an integer with its point moved.
        var number = LongInteger(odd)
        let factor: UInt64 = exponentOfTwo < 0 ? 5 : 2
        for _ in 0..<abs(exponentOfTwo) { number.multiply(by: factor) }
        digits = number.digits
        exponent = digits.count + min(exponentOfTwo, 0)
    }

    /// Whether nothing is left after the decimal point.
    var isInteger: Bool { digits.lastIndex { $0 != 0 }.map { $0 < exponent } ?? true }

    /// Keeps `count` digits after the decimal point; a half rounds away from zero, as in school.
    func rounded(decimals count: Int) -> DecimalDigits { rounded(keeping: exponent + count) }

    /// Keeps the first `count` digits; a half rounds away from zero.
    func rounded(significant count: Int) -> DecimalDigits { rounded(keeping: count) }

    private func rounded(keeping count: Int) -> DecimalDigits {
        var result = self
        guard count < digits.count else { return result }
        guard count >= 0 else {
            result.digits = []
            return result
        }
        result.digits = Array(digits[..<count])
        guard digits[count] >= 5 else { return result }
        var place = count - 1
        while place >= 0, result.digits[place] == 9 {
            result.digits[place] = 0
            place -= 1
        }
        if place >= 0 {
            result.digits[place] += 1
        } else {
            result.digits.insert(1, at: 0)
            result.exponent += 1
        }
        return result
    }

    /// Writes the number with `count` digits after the point: `0.30`.
    func fixed(decimals count: Int) -> String {
        let whole = exponent > 0 ? text(from: 0, to: exponent) : "0"
        return count > 0 ? whole + "." + text(from: exponent, to: exponent + count) : whole
    }

    /// Whether every digit is zero, which happens when a small number was rounded.
    var isZero: Bool { digits.allSatisfy { $0 == 0 } }

    /// The digits at the given places as text; places outside the number are zeros.
    private func text(from start: Int, to end: Int) -> String {
        String(
            String.UnicodeScalarView(
                (start..<end).map { place in
                    Unicode.Scalar(48 + (digits.indices.contains(place) ? digits[place] : 0))
                }))
    }

    /// The first `count` digits as `d.ddd`.
    func mantissa(significant count: Int) -> String {
        count > 1 ? text(from: 0, to: 1) + "." + text(from: 1, to: count) : text(from: 0, to: 1)
    }
}

/// A non-negative integer of any length, in groups of nine decimal digits, lowest first.
private struct LongInteger {
    private var groups: [UInt64]
    private static let base: UInt64 = 1_000_000_000

    init(_ value: UInt64) {
        groups = []
        var rest = value
        repeat {
            groups.append(rest % Self.base)
            rest /= Self.base
        } while rest > 0
    }

    mutating func multiply(by factor: UInt64) {
        var carry: UInt64 = 0
        for index in groups.indices {
            let product = groups[index] * factor + carry
            groups[index] = product % Self.base
            carry = product / Self.base
        }
        if carry > 0 { groups.append(carry) }
    }

    /// The decimal digits, highest first, without leading zeros.
    var digits: [UInt8] {
        var result: [UInt8] = []
        for group in groups {
            var rest = group
            for _ in 0..<9 {
                result.append(UInt8(rest % 10))
                rest /= 10
            }
        }
        while result.count > 1, result.last == 0 { result.removeLast() }
        return result.reversed()
    }
}
