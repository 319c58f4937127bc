import Foundation
import Publishing
import Testing

@Suite struct JSONTextTests {
    @Test(arguments: [
        "plain", "", "\"quoted\"", "back\\slash", "line\nbreak\r\ttab", "\u{0}\u{1}\u{1F}\u{7F}", "∂L/∂w₁₁ 😀",
        "\u{2028}", "</script>",
    ])
    func textsReadBackTheSame(text: String) throws {
        var json = JSONText()
        json.string(text)
        let read = try JSONDecoder().decode([String].self, from: Data("[\(json.text)]".utf8))
        #expect(read == [text])
    }

    @Test(arguments: [
        0.1, -0.0, 1, 1e300, .leastNonzeroMagnitude, .pi, -1.5e-7, 0.298371108760003,
        .greatestFiniteMagnitude, 1e21, 123_456_789_012,
    ])
    func numbersReadBackTheSame(number: Double) throws {
        var json = JSONText()
        json.number(number)
        let read = try JSONDecoder().decode([Double].self, from: Data("[\(json.text)]".utf8))
        #expect(read[0].bitPattern == number.bitPattern || (read[0] == 0 && number == 0), "\(json.text)")
    }

    @Test(arguments: [
        (Double.nan, "\"NaN\""), (.infinity, "\"Infinity\""), (-.infinity, "\"-Infinity\""),
    ])
    func whatJSONCannotHoldIsText(number: Double, text: String) {
        var json = JSONText()
        json.number(number)
        #expect(json.text == text)
    }
}
