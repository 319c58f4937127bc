import Formulas

/// Maps positive numbers to pixels by their logarithm.
package struct LogScale: Hashable, Sendable {
    package let domain: ScaleRange
    package let pixels: ScaleRange

    /// Nil unless both ends of the domain are positive and finite.
    package init?(_ domain: ScaleRange, onto pixels: ScaleRange) {
        guard domain.start > 0, domain.end > 0, domain.start.isFinite, domain.end.isFinite else { return nil }
        self.domain = domain
        self.pixels = pixels
    }

    /// The pixel of a number; zero and below go to the lower end, as an empty domain goes to the middle.
    package func callAsFunction(_ value: Double) -> Double {
        let start = Logarithm.natural(of: domain.start)
        let span = Logarithm.natural(of: domain.end) - start
        guard span != 0 else { return pixels.middle }
        guard value > 0 else { return span > 0 ? pixels.start : pixels.end }
        return pixels.start + (Logarithm.natural(of: value) - start) / span * pixels.span
    }

    /// Powers of ten in the domain; with 2 and 5 between them where that leaves fewer than three.
    package func ticks() -> [Tick] {
        let lower = min(domain.start, domain.end)
        let upper = max(domain.start, domain.end)
        let exponents = NiceTicks.decimalExponent(of: lower)...NiceTicks.decimalExponent(of: upper)
        func ticks(_ digits: [Int], every stride: Int) -> [Tick] {
            exponents.filter { $0 % stride == 0 }.flatMap { exponent in
                digits.map { NiceTicks.Step(digit: $0, exponent: exponent) }
                    .filter { $0.size >= lower * (1 - 1e-12) && $0.size <= upper * (1 + 1e-12) }
                    .map { Tick(value: $0.size, label: Self.label($0)) }
            }
        }
        let powers = ticks([1], every: max(1, exponents.count / 8))
        return powers.count >= 3 ? powers : ticks([1, 2, 5], every: 1)
    }

    /// `0.01`, `1`, `500`; `10⁻⁵`, `2×10⁶` outside 0.001 to 10,000.
    private static func label(_ step: NiceTicks.Step) -> String {
        if step.exponent >= 0, step.exponent <= 4 { return String(Int(step.size)) }
        if step.exponent < 0, step.exponent >= -3 {
            return "0." + String(repeating: "0", count: -step.exponent - 1) + String(step.digit)
        }
        let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
        let digits = String(step.exponent.magnitude).compactMap { $0.wholeNumberValue }.map {
            superscripts[$0]
        }
        let power = "10" + (step.exponent < 0 ? "⁻" : "") + String(digits)
        return step.digit == 1 ? power : String(step.digit) + "×" + power
    }
}
