import Formulas
import Foundation
import Testing

@Suite struct NumeralTests {
    @Test(arguments: [
        (0.35, "0.35"), (0.2, "0.20"), (0.3775, "0.3775"), (0.593269992, "0.5933"), (12.3456, "12.35"),
        (3, "3"),
        (0.05, "0.05"), (0.5, "0.50"), (1, "1"), (0, "0"), (-0.0, "0"), (-2, "−2"), (-0.5, "−0.50"),
        (123.456, "123.5"), (1234.5678, "1235"), (9999, "9999"), (0.999999, "1.00"), (2.0001, "2.00"),
        (0.001, "0.001"), (0.0012345, "0.001234"), (0.0012346, "0.001235"), (0.001_000_01, "0.001"),
        (12000, "1.2×10⁴"),
        (10000, "1×10⁴"), (9999.99, "1×10⁴"), (1e-8, "1×10⁻⁸"), (0.00012345, "1.234×10⁻⁴"),
        (-0.00099999, "−1×10⁻³"),
        (.infinity, "∞"), (-.infinity, "−∞"), (.nan, "NaN"), (1e300, "1×10³⁰⁰"), (5e-324, "4.941×10⁻³²⁴"),
    ])
    func writesValues(value: Double, text: String) {
        #expect(Numeral.text(value) == text)
    }

    @Test(arguments: [
        (0.35891648, Numeral.Style.weight, "0.36"), (-0.305, .weight, "−0.30"), (0.004, .weight, "0.00"),
        (-0.004, .weight, "0.00"), (0, .weight, "0.00"), (-1e-5, .weight, "−1.0×10⁻⁵"), (2, .weight, "2.00"),
        (0.125, .weight, "0.13"), (2.675, .weight, "2.67"), (9.999, .weight, "10.00"),
        (0.593269992, .activation, "0.593"), (1, .activation, "1.000"), (0, .activation, "0.000"),
        (0.082167041, .gradient, "0.0822"), (12.345, .gradient, "12.3"), (1234.5, .gradient, "1235"),
        (0.99996, .gradient, "1.00"), (-0.0001234, .gradient, "−1.23×10⁻⁴"), (0, .gradient, "0.00"),
        (0.298371109, .result, "0.2984"), (0.0000351085, .result, "3.511×10⁻⁵"), (3, .result, "3.000"),
        (123_456, .result, "1.235×10⁵"), (99_999.9, .result, "1.000×10⁵"),
    ])
    func followsTheStyle(value: Double, style: Numeral.Style, text: String) {
        #expect(Numeral.text(value, style) == text)
    }

    @Test func putsSignsOnlyWhereTheyMean() {
        #expect(Numeral.text(0.5, .weight, signed: true) == "+0.50")
        #expect(Numeral.text(-0.5, .weight, signed: true) == "−0.50")
        #expect(Numeral.text(0, .weight, signed: true) == "0.00")
        #expect(Numeral.text(0.002, .weight, signed: true) == "0.00")
        #expect(Numeral.text(1e-4, .gradient, signed: true) == "+1.00×10⁻⁴")
        #expect(Numeral.text(.infinity, signed: true) == "+∞")
    }

    @Test func exactNumbersReadBack() throws {
        let values = [0.298371108760003, 1e-7, -0.1, 1e300, 5e-324, .greatestFiniteMagnitude, 3, -0.0, .pi]
        for value in values {
            let text = Numeral.text(value, .exact, signed: true)
            #expect(Double(text)?.bitPattern == value.bitPattern)
            let json = try JSONSerialization.jsonObject(with: Data("[\(text)]".utf8)) as? [Double]
            #expect(json == [value])
        }
        #expect(Numeral.text(.nan, .exact) == "null")
        #expect(Numeral.text(1e-7, .exact) == "1e-07")
    }

    /// The C library rounds exactly as well, but a half to even; exact halves are left out.
    @Test func roundsLikeTheCLibrary() {
        var state: UInt64 = 1
        for _ in 0..<2000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let value = exp2(Double(state >> 40) / Double(1 << 24) * 22 - 9)
            guard value >= 1e-3, value < 1e4, value != (value * 1000).rounded() / 1000 else { continue }
            #expect(Numeral.text(value, .weight) == String(format: "%.2f", value))
            #expect(Numeral.text(value, .activation) == String(format: "%.3f", value))
        }
    }

    @Test func numbersBecomeFormulas() {
        #expect(Formula.number(0.5) == .numeral("0.50"))
        #expect(Formula.number(-0.5) == .negative(.numeral("0.50")))
        #expect(Formula.number(-0.004, .weight) == .numeral("0.00"))
        #expect(Formula.number(-2.5, .exact) == .negative(.numeral("2.5")))
        #expect(Formula.number(-.infinity) == .negative(.numeral("∞")))
    }
}
