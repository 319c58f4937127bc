import Formulas
import Testing
import Typography

/// The spaces between the parts of a formula.
@Suite struct FormulaSpacingTests {
    let typesetter: Typesetter

    init() throws { typesetter = try Typesetter() }

    private func width(_ tex: String) throws -> Double {
        typesetter.layout(try Formula(tex: tex), size: 18).width
    }

    @Test func signsHaveTheSpacesOfTheirKind() throws {
        // At size 18 the unit of the table is 1: thin 3, medium 4, thick 5.
        let (a, b) = (try width("a"), try width("b"))
        #expect(abs(try width("a+b") - a - b - (try width("{+}")) - 8) < 1e-9)
        #expect(abs(try width("a=b") - a - b - (try width("{=}")) - 10) < 1e-9)
        #expect(abs(try width("a,b") - a - b - (try width("{,}")) - 3) < 1e-9)
        #expect(abs(try width("-b") - b - (try width("{-}"))) < 1e-9)
        #expect(
            abs(try width("a \\times -b") - a - b - (try width("{\\times}")) - (try width("{-}")) - 8) < 1e-9)
        #expect(abs(try width("\\log b") - b - (try width("\\log")) - 3) < 1e-9)
        #expect(abs(try width("\\log(b)") - (try width("(b)")) - (try width("\\log"))) < 1e-9)
        // Scripts are tight.
        #expect(abs(try width("x^{a+b}") - (try width("x^{a{+}b}"))) < 1e-9)
    }

    @Test func slantedLettersKeepClearOfWhatFollows() throws {
        let apart = try width("f") + width("(")
        #expect(try width("f(") > apart + 2)
        #expect(try width("f_1") < width("f^1"))
    }
}
