import Calculus
import Formulas
import Testing

/// Formulas of numbers are worth what they say.
@Suite struct FormulaValueTests {
    @Test(arguments: [
        (Formula.sum([.number(0.35), .product([.number(0.15), .number(0.05)]), .number(-0.02)]), 0.3375),
        (.product([.number(-2), .tinted(.number(1.2e-4), .gradient)]), -2.4e-4),
        (.fraction(.sum([.number(1), .number(2)]), .numeral("4")), 0.75),
        (.power(.letter("e"), .numeral("0")), 1), (.power(.number(-3), .numeral("2")), 9),
        (.root(.numeral("16")), 4), (.absolute(.number(-7)), 7),
        (.function("max", [.number(-1), .numeral("0")]), 0),
        (.function("σ", [.numeral("0")]), 0.5), (.function("sign", [.number(-4)]), -1),
        (.relation(.numeral("2"), .greater, .numeral("1")), 1),
    ])
    func ofNumbers(formula: Formula, value: Double) {
        #expect(formula.value.map { abs($0 - value) < 1e-12 } == true, "\(formula.unicode)")
    }

    @Test(arguments: [Formula.letter("x"), .words("if"), .function("gamma", [.numeral("1")]), .numeral("∞")])
    func nothingElseHasOne(formula: Formula) {
        #expect(formula.value == nil)
    }

    /// What every operation writes, read back with numbers, is what its kernel gives.
    @Test(arguments: Operation.allCases.filter { !$0.isGiven && !$0.crossesLanes })
    func ofEveryOperation(operation: Operation) {
        let numbers = [0.5, 1.25, 0.75]
        for count in 1...3 {
            let builder = ProgramBuilder()
            let terms = numbers.prefix(count).map { builder.constant($0, Name("n\($0)")) }
            let isVariadic = [.sum, .weightedSum, .logSumExp].contains(operation)
            let isBinary = [
                .add, .subtract, .multiply, .divide, .power, .maximum, .minimum, .greater, .equal,
            ]
            .contains(operation)
            guard isVariadic || count == (isBinary ? 2 : 1) else { continue }
            let value = builder.emit(operation, terms)
            let machine = Machine(builder.finish(), lanes: 1)
            machine.run()
            let formula = operation.notation(numbers.prefix(count).map { Formula.number($0) })
            #expect(formula.value.map { abs($0 - machine[value.id]) < 1e-12 } == true, "\(formula.unicode)")
        }
    }
}
