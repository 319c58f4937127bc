import Calculus
import Formulas
import Learning
import Testing

/// The numbers of a step come to its printed result.
@Suite struct StepFormulaTests {
    @Test(arguments: RecordedRun.allCases) func theNumbersMultiplyOut(_ run: RecordedRun) throws {
        let recording = try run.experiment(iterations: 3).recorded()
        var read = 0
        for iteration in [1, 3] {
            let moment = recording.moment(iteration)
            for index in 0..<moment.stepCount {
                let step = try #require(moment.step(index))
                guard step.value.isFinite, let value = step.numbers.value else { continue }
                read += 1
                let text = Numeral.text(value, .result)
                // With all digits the printed result can differ by what rounding does in another order.
                #expect(
                    text == Numeral.text(step.value, .result) || step.formula.digits == 17,
                    "\(step.name): \(step.numbers.unicode) is \(text), not \(step.result.unicode)")
            }
        }
        #expect(read > 10)
    }

    @Test func fourDigitsAreKeptWhereTheySuffice() throws {
        let recording = try RecordedRun.allCases[0].experiment(iterations: 1).recorded()
        let moment = recording.moment(1)
        let digits = (0..<moment.stepCount).compactMap { moment.step($0)?.formula.digits }
        #expect(digits.contains(4))
        #expect(digits.allSatisfy { 4...17 ~= $0 })
    }

    /// Symbols and numbers are put into the same places.
    @Test(arguments: RecordedRun.allCases) func theLeavesAreThoseOfTheRule(_ run: RecordedRun) throws {
        let moment = try run.experiment(iterations: 1).recorded().moment(1)
        for index in 0..<moment.stepCount {
            let step = try #require(moment.step(index))
            let right = step.formula.symbols { $0.symbol ?? .numeral("") }
            if case .relation(_, _, let written) = step.rule,
                step.rule.unicode.contains("=") || step.operation != .greater
            {
                #expect(right.unicode == written.unicode || step.rule.unicode == right.unicode)
            }
        }
    }
}
