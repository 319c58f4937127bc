import Formulas

/// Round numbers for axes: multiples of 1, 2 or 5 times a power of ten.
enum NiceTicks {
    /// A round distance between ticks: `digit` · 10^`exponent`.
    struct Step {
        let digit: Int
        let exponent: Int

        var size: Double { value(of: 1) }

        /// A multiple of the step, rounded once, so that 3 · 0.1 is the double 0.3.
        func value(of multiple: Double) -> Double {
            let number = multiple * Double(digit)
            return exponent < 0 ? number / powerOfTen(-exponent) : number * powerOfTen(exponent)
        }
    }

    /// The round step that divides `span` into about `count` parts; nil if the span is not a positive number.
    static func step(for span: Double, count: Int) -> Step? {
        let rough = span / Double(max(count, 1))
        guard rough.isFinite, rough > 1e-280, rough < 1e280 else { return nil }
        let exponent = decimalExponent(of: rough)
        let mantissa = exponent < 0 ? rough * powerOfTen(-exponent) : rough / powerOfTen(exponent)
        // The geometric means between 1, 2, 5 and 10.
        if mantissa < 1.4142 { return Step(digit: 1, exponent: exponent) }
        if mantissa < 3.1623 { return Step(digit: 2, exponent: exponent) }
        if mantissa < 7.0711 { return Step(digit: 5, exponent: exponent) }
        return Step(digit: 1, exponent: exponent + 1)
    }

    static func between(_ lower: Double, _ upper: Double, count: Int) -> [Tick] {
        guard let step = step(for: upper - lower, count: count) else { return [] }
        // A hair of slack keeps the tick at an end that was computed.
        let first = (lower / step.size - 1e-9).rounded(.up)
        let last = (upper / step.size + 1e-9).rounded(.down)
        guard first.magnitude < 1e9, last.magnitude < 1e9, first <= last else { return [] }
        let multiples = (Int(first)...Int(last)).map(Double.init)
        let largest = max(step.value(of: first).magnitude, step.value(of: last).magnitude)
        let isPlain = largest < 1e5 && step.exponent > -5
        return multiples.map {
            let value = step.value(of: $0)
            return Tick(value: value, label: isPlain ? plain($0, step) : Numeral.text(value))
        }
    }

    /// A multiple of the step with the decimals that all its multiples need; exact, since it counts in integers.
    private static func plain(_ multiple: Double, _ step: Step) -> String {
        let value = step.value(of: multiple)
        guard step.exponent < 0 else { return (value < 0 ? "−" : "") + String(Int(value.magnitude)) }
        let digits = String(Int(multiple.magnitude) * step.digit)
        let padding = max(0, 1 - step.exponent - digits.count)
        let padded = String(repeating: "0", count: padding) + digits
        return (multiple < 0 ? "−" : "") + padded.dropLast(-step.exponent) + "."
            + padded.suffix(-step.exponent)
    }

    /// The largest e with 10^e ≤ `value`.
    static func decimalExponent(of value: Double) -> Int {
        var exponent = 0
        while exponent < 300, value >= powerOfTen(exponent + 1) { exponent += 1 }
        while exponent <= 0, exponent > -300, value * powerOfTen(-exponent) < 1 { exponent -= 1 }
        return exponent
    }

    /// 10^`exponent` for an exponent of 0 or more.
    static func powerOfTen(_ exponent: Int) -> Double {
        var result = 1.0
        for _ in 0..<exponent { result *= 10 }
        return result
    }
}
