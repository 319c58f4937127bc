import Lessons
import Testing

@Suite struct DecimalLiteralTests {
    @Test(arguments: [
        ("0", 0), ("-0.5", -0.5), ("+3", 3), (".5", 0.5), ("1.", 1), ("1.e2", 100), ("1e-9", 1e-9),
        ("6.02E+23", 6.02e23),
        ("0.1", 0.1), ("-.5e1", -5), ("0e5", 0), ("1e-300", 1e-300),
    ]) func readsDecimals(text: String, number: Double) {
        #expect(DecimalLiteral(text) == .number(number))
    }

    @Test(arguments: [
        "1e999", "-1e400", "1e-999", "inf", ".inf", "-.Inf", "nan", ".NaN", "1_000", "0x1F", "0b1", "0o7",
        "010", "1,5",
    ]) func refusesWhatOnlyLooksLikeOne(text: String) {
        guard case .refused = DecimalLiteral(text) else {
            Issue.record("\(text) is \(DecimalLiteral(text))")
            return
        }
    }

    @Test(arguments: [
        "", "-", ".", "e5", "1e", "1e+", "1 2", " 1", "1 ", "1:30", "--1", "abc", "1.2.3", "٣", "0x1p3z",
    ])
    func leavesTheRestAlone(text: String) {
        if case .number(let number) = DecimalLiteral(text) { Issue.record("\(text) is read as \(number)") }
    }

    @Test func takesLeadingZerosWhereTold() {
        #expect(DecimalLiteral("007", leadingZeros: true) == .number(7))
    }
}
