import Calculus
import Formulas
import Testing

/// Instructions print as a textbook writes them.
@Suite struct ProgramFormulaTests {
    /// A formula over x, y and z, printed with those letters.
    private func text(_ formula: (Term, Term, Term) -> Term) -> String {
        let builder = ProgramBuilder()
        let (x, y, z) = (
            builder.input(Name("x"), .column), builder.input(Name("y"), .column),
            builder.input(Name("z"), .uniform)
        )
        let term = formula(x, y, z)
        let program = builder.finish()
        return program.formula(of: term.id) { program.instructions[$0].name?.symbol }.unicode
    }

    @Test func arithmetic() {
        #expect(text { x, y, _ in x + y } == "x + y")
        #expect(text { x, y, _ in x - y } == "x − y")
        #expect(text { x, y, z in x - (y - z) } == "x − (y − z)")
        #expect(text { x, y, _ in (x + y) * x } == "(x + y)x")
        #expect(text { x, y, _ in x / (y + 1) } == "x/(y + 1)")
        #expect(text { x, _, _ in -x } == "−x")
        #expect(text { x, _, _ in 2 * square(x) } == "2x²")
        #expect(text { x, y, _ in square(x + y) } == "(x + y)²")
        #expect(text { x, _, _ in sqrt(x + 1) } == "√(x + 1)")
    }

    @Test func functions() {
        #expect(text { x, _, _ in tanh(x) } == "tanh(x)")
        #expect(text { x, _, _ in sigmoid(x) } == "σ(x)")
        #expect(text { x, _, _ in max(x, 0) } == "max(x, 0)")
        #expect(text { x, _, _ in abs(x) } == "|x|")
        #expect(text { x, _, _ in softplus(x) } == "log(1 + eˣ)")
        #expect(text { x, y, _ in greater(x, y) } == "x > y")
    }

    @Test func sums() {
        #expect(text { x, y, z in weightedSum(bias: z, [(z, x), (z, y)]) ?? x } == "z + zx + zy")
        #expect(text { x, y, z in weightedSum([(z, x)]) ?? y } == "zx")
        #expect(text { x, y, z in sum([x, y, z]) ?? x } == "x + y + z")
        #expect(text { x, y, _ in logSumExp([x, y]) ?? x } == "log(eˣ + eʸ)")
        #expect(text { x, _, _ in laneMean(x) } == "1/n · ∑ x")
        #expect(text { x, _, _ in laneSum(x) } == "∑ x")
    }

    /// Named values stand by their symbol, others are written out.
    @Test func namesStandForTheirValues() {
        #expect(text { x, y, _ in square((x - y).named(Name("e"))) } == "e²")
        #expect(text { x, y, z in tanh((z * x).named(Name("u")) + z * y) } == "tanh(u + zy)")
        #expect(text { x, _, _ in x.builder.constant(0.9, Name("beta", .letter("β"))) * x } == "βx")
    }

    @Test(arguments: Operation.computed)
    func everyOperationHasANotation(_ operation: Operation) {
        let operands = (operation.samples.first ?? [0]).indices.map { Formula.letter("q\($0)") }
        let text = operation.notation(operands).unicode
        for index in operands.indices { #expect(text.contains("q\(index)"), "\(operation): \(text)") }
    }
}
