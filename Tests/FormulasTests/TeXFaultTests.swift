import Formulas
import Testing

@Suite struct TeXFaultTests {
    static func fault(_ tex: String) -> TeXFault? {
        do throws(TeXFault) {
            _ = try Formula(tex: tex)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        (#"x + \fracc{a}{b}"#, 5, #"there is no command \fracc"#, [#"\frac"#]),
        (#"\alhpa"#, 1, "no command", [#"\alpha"#]), (#"\sgima(z)"#, 1, "no command", [#"\sigma"#]),
        (#"\class{wieght}{w}"#, 8, "no mark is called ‘wieght’", ["weight"]),
        (#"\begin{case} x \end{case}"#, 8, "no environment is called ‘case’", ["cases"]),
    ])
    func misspeltNamesAreTold(tex: String, column: Int, message: String, names: [String]) throws {
        let fault = try #require(Self.fault(tex))
        #expect(fault.column == column)
        #expect(fault.message.contains(message), "\(fault.message)")
        #expect(fault.suggestions.first == names.first)
    }

    @Test(arguments: [
        ("a + {b", 5, "this { is not closed"), ("a}", 2, "this } closes nothing"),
        ("a & b", 3, "& parts columns only"),
        (#"a \\ b"#, 3, "ends a row only"), (#"\left( x"#, 1, #"has no \right"#),
        (#"x \right)"#, 3, #"without a \left"#),
        (#"\left( {x \right)"#, 11, "in the same braces"), (#"\left x"#, 7, "no delimiter"),
        (#"\left"#, 1, "needs a delimiter"),
        (#"\begin{cases} x"#, 1, #"has no \end{cases}"#),
        (#"\begin{cases} x \end{matrix}"#, 17, #"ends with \end{cases}"#),
        (#"\end{cases}"#, 1, #"without a \begin"#), (#"\frac{a}"#, 1, "needs two parts"),
        ("x^", 2, "needs an exponent"),
        ("x_", 2, "needs an index"), ("x_a_b", 4, "a second index"), ("x^a^b", 4, "a second exponent"),
        ("x^a'", 4, "a prime"),
        ("50%", 3, #"the sign is \%"#), ("a $ b", 3, #"the sign is \$"#), ("#", 1, "the sign is \\#"),
        ("x ☃ y", 3, "means nothing in mathematics"), (#"\text{a"#, 6, "not closed"),
        (#"\text a"#, 1, "in braces"),
        (#"\text{a $x$}"#, 9, #"inside \text"#), (#"\text{\alpha}"#, 7, "cannot stand inside"),
        (#"\mathcal{ab}"#, 10, "takes capital letters"), (#"\mathbf{W"#, 8, "not closed"),
        (#"\sqrt[3"#, 6, "this [ is not closed"),
        (#"\argmax_x"#, 1, #"write \arg\max"#), (#"\color{red} x"#, 1, #"write \class{weight}"#),
        ("\\", 1, "nothing after it"),
        (#"\hat"#, 1, "needs what it is about"), (#"\sqrt_2"#, 1, "needs what it is about"),
        ("é\u{302}x }", 5, "closes nothing"),
    ])
    func faultsStandWhereTheyAre(tex: String, column: Int, message: String) throws {
        let fault = try #require(Self.fault(tex))
        #expect(fault.column == column, "\(fault)")
        #expect(fault.message.contains(message), "\(fault.message)")
    }

    @Test(arguments: [
        "{", #"\hat"#, "x_{", #"\sqrt["#, #"\left("#, #"\begin{cases}"#, #"\frac{a}"#, #"\class{loss}{"#,
    ])
    func deepNestingIsRefused(opening: String) throws {
        let fault = try #require(Self.fault(String(repeating: opening, count: 200)))
        #expect(fault.message == "parts are nested deeper than 40")
        let longest = try #require(Self.fault(String(repeating: opening, count: 10_001)))
        #expect(longest.message == "a formula holds at most 10000 characters")
    }
}
