import Calculus
import Testing

/// A derivative made wrong must show: `breaking` changes the gradients of its operation and of no other.
@Suite struct DerivativeRulesTests {
    @Test(arguments: Operation.computed.filter { !$0.samples.isEmpty && !$0.isFlat })
    func aBrokenDerivativeIsWrong(_ operation: Operation) {
        for sample in operation.samples {
            let broken = Differentiated(sample.map { _ in .uniform }, rules: .breaking(operation)) {
                $0[0].builder.emit(operation, $0)
            }
            for index in sample.indices {
                let measured = broken.difference(sample.map { [$0] }, input: index)
                broken.run(sample)
                let slope = broken.machine[broken.gradients[index]]
                #expect(distance(slope, 1.25 * measured + 0.125) < 1e-9, "\(operation) at \(sample)")
                #expect(distance(slope, measured) > 1e-3, "\(operation) at \(sample)")
            }
        }
    }

    @Test(arguments: Operation.computed.filter { !$0.samples.isEmpty && !$0.isFlat })
    func otherDerivativesStayRight(_ operation: Operation) {
        let other: Operation = operation == .add ? .multiply : .add
        for sample in operation.samples {
            let formulas = [DerivativeRules.standard, .breaking(other)].map { rules in
                Differentiated(sample.map { _ in .uniform }, rules: rules) {
                    $0[0].builder.emit(operation, $0)
                }
            }
            let gradients = formulas.map { formula in
                formula.run(sample)
                return formula.gradients.map { formula.machine[$0].bitPattern }
            }
            #expect(gradients[0] == gradients[1])
        }
    }

    @Test(arguments: [Operation.laneSum, .laneMean, .laneMaximum])
    func aBrokenDerivativeAcrossLanesIsWrong(_ operation: Operation) {
        let numbers = [[1.0, 4, -2]]
        let broken = Differentiated([.column], lanes: 3, rules: .breaking(operation)) {
            $0[0].builder.emit(operation, $0)
        }
        let measured = broken.difference(numbers, input: 0, lane: 1)
        broken.run(numbers)
        #expect(distance(broken.machine[broken.gradients[0], lane: 1], 3 * measured) > 1e-3)
    }
}
