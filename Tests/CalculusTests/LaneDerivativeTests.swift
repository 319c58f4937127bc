import Calculus
import Testing

/// Derivatives across lanes: the gradient kept for a column is n times the slope by one lane, that of a uniform value the
/// slope itself.
@Suite struct LaneDerivativeTests {
    static let numbers = [0.3, -1.2, 2.1, 0.9, -0.4]

    @Test(arguments: [Operation.laneSum, .laneMean, .laneMaximum])
    func slopesByOneLane(_ operation: Operation) {
        let formula = Differentiated([.column], lanes: 5) { $0[0].builder.emit(operation, $0) }
        expectColumnGradients(formula, [Self.numbers])
    }

    @Test func lanesThatShareTheMaximumShareItsSlope() {
        let formula = Differentiated([.column], lanes: 4) { laneMaximum($0[0]) }
        formula.run([[2, 1, 2, -3]])
        #expect(formula.machine.column(formula.gradients[0]) == [2, 0, 2, 0])
    }

    /// Every lane has the same weight whether its part of the gradient is a column or one number for all.
    @Test func partsThatAllLanesShareCount() {
        let formula = Differentiated([.column], lanes: 3) { laneMean(square($0[0]) + 3 * $0[0]) }
        formula.run([[1, 2, 3]])
        #expect(formula.machine.column(formula.gradients[0]) == [5, 7, 9])
    }

    /// Batch normalisation: values that all lanes share are computed from columns and used in columns.
    @Test func slopesThroughNormalisation() {
        let formula = Differentiated([.column, .uniform, .uniform], lanes: 5) { inputs in
            let (x, gain, shift) = (inputs[0], inputs[1], inputs[2])
            let centred = x - laneMean(x)
            let spread = sqrt(laneMean(square(centred)) + 1e-5)
            return laneMean(square(tanh(gain * centred / spread + shift)))
        }
        let numbers = [Self.numbers, [1.3], [0.2]]
        expectColumnGradients(formula, numbers)
        expectUniformGradient(formula, numbers, input: 1)
        expectUniformGradient(formula, numbers, input: 2)
    }

    /// One uniform value used alone, in columns, and in sums and the largest of them.
    @Test func usesOfEveryKindAddUp() {
        let formula = Differentiated([.column, .uniform], lanes: 5) { inputs in
            let (x, w) = (inputs[0], inputs[1])
            let total = laneSum(sin(w * x)) + laneSum(w) + laneMaximum(w * square(x))
            return laneMean(exp(w * x) * w + 2 * w) + square(w) * total
        }
        let numbers = [Self.numbers, [0.7]]
        expectColumnGradients(formula, numbers)
        expectUniformGradient(formula, numbers, input: 1)
    }

    /// Of a column the mean over the lanes is differentiated.
    @Test func aColumnIsDifferentiatedAsItsMean() {
        let formula = Differentiated([.column, .uniform], lanes: 5) { tanh($0[0] * $0[1]) * $0[1] }
        expectColumnGradients(formula, [Self.numbers, [0.7]])
        expectUniformGradient(formula, [Self.numbers, [0.7]], input: 1)
    }

    private func expectColumnGradients(_ formula: Differentiated, _ numbers: [[Double]]) {
        for lane in 0..<5 {
            let measured = formula.difference(numbers, input: 0, lane: lane)
            formula.run(numbers)
            let gradient = formula.machine[formula.gradients[0], lane: lane]
            #expect(distance(gradient, 5 * measured) < 1e-8, "lane \(lane)")
        }
    }

    private func expectUniformGradient(_ formula: Differentiated, _ numbers: [[Double]], input: Int) {
        let measured = formula.difference(numbers, input: input)
        formula.run(numbers)
        #expect(distance(formula.machine[formula.gradients[input]], measured) < 1e-8)
    }
}
