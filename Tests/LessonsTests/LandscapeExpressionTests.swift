import Learning
import Lessons
import Testing

/// Formulas of x and y become landscapes, or faults that stand where the formula is wrong.
@Suite struct LandscapeExpressionTests {
    private static func lesson(_ formula: String) -> String {
        """
        title: A landscape
        landscape: { expression: "\(formula)", start: [3, 1] }
        training: { optimizer: { name: sgd, rate: 0.01 }, iterations: 3 }

        """
    }

    private func loss(_ formula: String) throws -> Double {
        let experiment = try LessonSource.read(Self.lesson(formula)).experiment
        return Evaluation(experiment).loss(State(startOf: experiment))
    }

    @Test(arguments: [
        ("-x^2 + 2^-y", -8.5), ("2*x^2^y", 18), ("-(-x)", 3), ("min(x, y) + 10*max(x, y)", 31),
        ("sigmoid(x - 3*y) + softplus(0) - log(2)", 0.5), ("(x - 1)^3", 8), ("(y - 4)^3", -27),
        ("abs(y - x)", 2),
        ("x/y/2", 1.5), ("x - y - 1", 1), ("cos(pi)·x", -3), ("1e-3*x", 0.003),
    ]) func formulasHaveTheirValue(formula: String, value: Double) throws {
        #expect(abs(try loss(formula) - value) < 1e-14 * max(1, abs(value)))
    }

    @Test(arguments: [
        ("x^2 + sine(y)", 7, "a landscape has no function 'sine'", "sin"),
        ("x^2 + expp(y)", 7, "a landscape has no function 'expp'", "exp"),
        ("x^2 + gamma(y)", 7, "a landscape has no function 'gamma'; it may call abs, cos, exp", nil),
        ("x + 3*z", 7, "there is no 'z'", nil), ("x + exp", 5, "'exp' is a function", nil),
        ("pie * x", 1, "there is no 'pie'", "pi"), ("2 * exp(x, y)", 5, "exp takes one number, not 2", nil),
        ("max(x)", 1, "max takes two numbers, not 1", nil), ("x^2 + (y < 1)", 7, "not a comparison", nil),
        ("10y", 3, "an operator is missing before 'y'", nil), ("x + (y", 5, "'(' is never closed", nil),
        ("x + ", 5, "a value is missing at the end", nil), ("3*x[1]", 3, "a formula of x and y", nil),
        ("exp(sin(x) + w)", 14, "there is no 'w'", nil),
    ]) func faultsStandWhereTheFormulaIsWrong(formula: String, column: Int, message: String, near: String?)
        throws
    {
        let error = #expect(throws: LessonError.self) { try LessonSource.read(Self.lesson(formula)) }
        let fault = try #require(error?.faults.first)
        // The formula begins in column 27 of the second line, after its quote.
        #expect(fault.place == .position(line: 2, column: 26 + column))
        #expect(fault.message.contains(message), "\(fault.message)")
        if let near { #expect(fault.question == "did you mean \(near)?") }
    }

    @Test func aLandscapeIsAFunctionOrAnExpression() {
        func faults(_ landscape: String) -> [String] {
            LessonSource.faults("title: T\nlandscape: \(landscape)\ntraining: { iterations: 3 }\n")
        }
        #expect(faults("{ function: quadratic, condition: 50, rotation: 30, start: [1, 1] }") == [])
        #expect(faults("{ start: [1, 1] }").first?.contains("name a function") == true)
        for wrong in [
            "{ function: saddle, expression: x, start: [1, 1] }",
            "{ expression: x, condition: 3, start: [1, 1] }",
            "{ function: quadratic, condition: 0.5, start: [1, 1] }",
            "{ function: rosenbrok, start: [1, 1] }",
            "{ function: saddle }", "saddle", "{ function: beale, condition: 3, start: [1, 1] }",
        ] {
            #expect(faults(wrong).count == 1, "\(wrong): \(faults(wrong))")
        }
    }

    /// A formula of the grammar, at most `depth` operations deep.
    private func formula(depth: Int, _ random: inout SeededNumbers) -> String {
        func part() -> String { formula(depth: depth - 1, &random) }
        switch depth == 0 ? 0 : Int.random(in: 0..<5, using: &random) {
        case 0: return ["x", "y", "pi", "2", "0", "0.5", "1e300", "x^2"].randomElement(using: &random) ?? "x"
        case 1: return "(" + part() + ")^" + part()
        case 2: return "-" + part()
        case 3:
            let functions = ["exp", "log", "sqrt", "sin", "cos", "tanh", "abs", "sigmoid", "softplus"]
            return (functions.randomElement(using: &random) ?? "exp") + "(" + part() + ")"
        default:
            let operation = ["+", "-", "*", "/"].randomElement(using: &random) ?? "+"
            return "(" + part() + operation + part() + ")"
        }
    }

    /// Whatever is typed, reading it ends in a landscape that runs or in a fault inside the formula.
    @Test func formulasOfAnythingNeverTrap() {
        let pieces = [
            "x", "y", "pi", "(", ")", "+", "-", "*", "/", "^", "exp(", "log(", "min(", "max(", "cos(", ",",
            "2",
            "0", "1e300", "-1", "e", " ", ".", "<", "and", "[1]", "é", "(x+y)", "not ", "log", "1e-320", "·",
        ]
        var random = SeededNumbers(state: 2027)
        var ran = 0
        for round in 0..<1_500 {
            var text = formula(depth: 4, &random)
            if round % 3 != 0 {
                let count = Int.random(in: 1...9, using: &random)
                text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "x" }.joined()
            }
            do throws(LessonError) {
                let experiment = try LessonSource.read(Self.lesson(text)).experiment
                // Values that leave the finite range end the run; nothing else may.
                _ = Recording.record(experiment)
                ran += 1
            } catch {
                #expect(round % 3 != 0 && error.faults.count == 1, "\(text)")
                for fault in error.faults {
                    guard case .position(let line, let column) = fault.place else { continue }
                    let isInside = column >= 27 && column <= 27 + text.unicodeScalars.count
                    #expect(line == 2 && isInside, "\(fault)")
                }
            }
        }
        #expect(ran >= 500)
    }
}
