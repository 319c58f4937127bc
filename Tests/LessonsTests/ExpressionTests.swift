import Lessons
import Testing

/// A recording's stand-in: a few names with values.
struct SampleRecording: Resolver {
    let names = ["loss", "accuracy", "w", "grad", "layer", "variant", "dead"]
    let loss = [0.3, 0.2, 0.1]

    func value(of reference: Reference) throws(Unresolved) -> Value {
        if reference.name == "variant", case .value(.text("Adam"))? = reference.arguments?.first,
            let inner = reference.afterMember
        {
            return try value(of: inner)
        }
        switch (reference.name, reference.indices, reference.operand) {
        case ("loss", [], _): return .list(loss)
        case ("loss", let indices?, _) where indices.count == 1:
            return .number(try loss.value(at: indices[0], of: "loss"))
        case ("accuracy", [], _): return .number(0.75)
        case ("w", [2, 1, 1], _): return .number(0.4)
        case ("grad", _, let operand?) where operand.name == "w" && operand.indices == [2, 1, 1]:
            return .number(0.082)
        case ("grad", _, Reference("layer", [.index(1)])?): return .list([3, 4])
        case ("dead", _, Reference("relu")?): return .flag(false)
        default: throw Unresolved("there is no \(reference)")
        }
    }
}

@Suite struct ExpressionTests {
    private func value(_ text: String) throws -> Value {
        try Expression.parse(text).value(in: SampleRecording())
    }

    @Test(arguments: [
        ("1 + 2 * 3", 7.0), ("(1 + 2) * 3", 9), ("2^3^2", 512), ("-2^2", -4), ("2^-1", 0.5),
        ("10 - 4 - 3", 3),
        ("12 / 3 / 2", 2), ("1e-3 * .5", 0.0005), ("--2", 2), ("abs(-3)", 3), ("rises(loss)", 0),
        ("rises(-loss)", 2), ("rises(0 * loss)", 0), ("min(3, 1, 2)", 1),
        ("max(loss)", 0.3),
        ("mean(1, 2, 6)", 3), ("sum(loss) * 10", 6.000000000000001), ("norm(3, 4)", 5), ("len(loss)", 3),
        ("log(exp(2))", 2), ("sqrt(16)", 4), ("sign(-7)", -1), ("loss[0]", 0.3), ("loss[-1]", 0.1),
        ("loss[1 + 1]", 0.1), ("w[2][1][1]", 0.4), ("grad(w[2][1][1])", 0.082), ("norm(grad(layer 1))", 5),
        ("norm(grad(layer[1]))", 5), ("variant(\"Adam\").loss[-1]", 0.1), ("variant('Adam').accuracy", 0.75),
        ("accuracy", 0.75), ("2 · 3 − 1", 5), ("sum(2 * loss - loss) / sum(loss)", 1),
        ("norm(1e200, 1e200)", 1.414213562373095e200),
    ]) func evaluates(text: String, expected: Double) throws {
        guard case .number(let number) = try value(text) else {
            Issue.record("\(text) is \(try value(text))")
            return
        }
        #expect(abs(number - expected) <= 1e-15 * abs(expected))
    }

    @Test(arguments: [
        ("1 < 2", true), ("1 ≥ 2", false), ("1 < 2 and 2 < 1", false), ("1 < 2 or nonsense", true),
        ("not 1 < 2", false),
        ("all(loss > 0)", true), ("any(loss > 0.25)", true), ("all(loss > 0.25)", false),
        ("loss[0] == 0.3", true),
        ("\"a\" != 'b'", true), ("true", true), ("not dead(relu)", true),
        ("1 == 1 and not false or false", true),
        ("all(loss == loss)", true), ("0/0 == 0/0", false), ("1 < 2 == true", true),
    ]) func decides(text: String, expected: Bool) throws {
        if text == "1 < 2 == true" {
            #expect(throws: ExpressionFault.self) { try value(text) }
            return
        }
        #expect(try value(text) == .flag(expected))
    }

    @Test(arguments: [
        ("", "a value is missing at the end", 1), ("1 +", "a value is missing at the end", 4),
        ("1 + * 2", "a value is missing before '*'", 5), ("(1", "'(' is never closed", 1),
        ("1)", "')' closes nothing", 2), ("abs(1", "'(' is never closed", 4),
        ("w[1", "'[' is never closed", 2),
        ("1 2", "an operator is missing before '2'", 3), ("a = 1", "'=' is written '==' here", 3),
        ("a && b", "'&&' is written 'and' here", 3), ("2 ** 3", "'**' is written '^' here", 3),
        ("!a", "'!' is written 'not' here", 1), ("\"abc", "the quote is never closed", 1),
        ("1 < 2 < 3", "comparisons do not chain; write a < b and b < c", 7),
        ("a # b", "'#' does not belong in an expression", 3),
        ("1e999", "'1e999': the number is too large", 1), ("a.", "a name is missing after '.'", 3),
        ("f(,)", "a value is missing before ','", 3), ("and", "a value is missing before 'and'", 1),
        ("grad(layer 1 2)", "')' or an operator is missing before '2'", 14),
    ]) func locatesWhatItCannotRead(text: String, message: String, column: Int) {
        let fault = #expect(throws: ExpressionFault.self) { try Expression.parse(text) }
        #expect(fault?.message == message)
        #expect(fault?.columns.lowerBound == column)
    }

    @Test(arguments: [
        ("1 + los[0]", "there is no 'los'", 5, ["loss", "log"]),
        ("abss(1)", "there is no 'abss'", 1, ["abs"]),
        ("loss[9]", "loss goes from loss[0] to loss[2]", 1, []),
        ("loss[0.5]", "an index is a whole number, not 0.5", 6, []),
        ("loss < 1 and true", "'and' takes true or false, not a list of true and false", 1, []),
        ("1 + \"a\"", "'+' takes numbers, not text", 1, []), ("abs()", "abs needs an argument", 1, []),
        ("abs(1, 2)", "abs takes one argument, not 2", 1, []),
        ("all(loss)", "all takes a comparison, such as all(loss > 0)", 1, []),
        ("abs(loss)[0]", "nothing can follow abs(…) but an operator", 1, []),
        ("loss + grad(layer 1)", "'+' meets lists of 3 and 2 values", 1, []),
        ("not 1", "'not' takes true or false, not a number", 1, []),
        ("-true", "'-' takes a number, not true or false", 1, []),
    ]) func locatesWhatItCannotEvaluate(text: String, message: String, column: Int, near: [String]) throws {
        let fault = #expect(throws: ExpressionFault.self) { try value(text) }
        #expect(fault?.message == message)
        #expect(fault?.columns.lowerBound == column)
        #expect(fault?.suggestions == near)
    }

    @Test func findsUnknownNamesBeforeEvaluating() throws {
        let names = SampleRecording().names
        let expression = try Expression.parse("los[0] < 1 and abs(accurcy, 2) > norm(grad(layr[1])) or min")
        #expect(throws: Never.self) { try Expression.parse("grad(layer 1)").faults(knowing: names) }
        let faults = expression.faults(knowing: names)
        #expect(faults.map(\.columns.lowerBound) == [1, 16, 20, 44, 57])
    }

    @Test func boundsItsWork() {
        let texts = [
            String(repeating: "(", count: 1_000_000), String(repeating: "-", count: 1_900),
            String(repeating: "not ", count: 490), String(repeating: "2^", count: 900) + "2",
            String(repeating: "1+", count: 900) + "1", "w" + String(repeating: "[1]", count: 600),
            String(repeating: "abs(", count: 400), "a" + String(repeating: ".a", count: 900),
        ]
        for text in texts {
            #expect(throws: ExpressionFault.self) { try Expression.parse(text) }
        }
        #expect(throws: Never.self) { try Expression.parse(String(repeating: "1+", count: 150) + "1") }
    }
}
