import Calculus
import Testing

/// Every operation's local derivatives against central differences of its own values.
@Suite struct OperationDerivativeTests {
    @Test(arguments: Operation.computed)
    func slopesAreFiniteDifferences(_ operation: Operation) {
        for sample in operation.samples {
            let formula = Differentiated(sample.map { _ in .uniform }) { $0[0].builder.emit(operation, $0) }
            let lanes = sample.map { [$0] }
            for index in sample.indices {
                let measured = formula.difference(lanes, input: index)
                formula.run(sample)
                let slope = formula.machine[formula.gradients[index]]
                #expect(distance(slope, measured) < 1e-9, "\(operation) at \(sample), operand \(index)")
                #expect(!operation.isFlat || slope == 0)
            }
        }
    }

    /// The same numbers whether an operand is one number or a column, and whether values are shared or kept.
    @Test(arguments: Operation.computed)
    func columnsHaveTheSlopesOfUniformValues(_ operation: Operation) {
        for sample in operation.samples {
            let alone = Differentiated(sample.map { _ in .uniform }) { $0[0].builder.emit(operation, $0) }
            alone.run(sample)
            for keepsAll in [true, false] {
                let columns = Differentiated(sample.map { _ in .column }, lanes: 19, keepsAll: keepsAll) {
                    $0[0].builder.emit(operation, $0)
                }
                columns.run(sample)
                for (gradient, expected) in zip(columns.gradients, alone.gradients) {
                    let expected = Array(repeating: alone.machine[expected].bitPattern, count: 19)
                    #expect(columns.machine.column(gradient).map(\.bitPattern) == expected)
                }
            }
        }
    }

    /// The chain rule around an operation: its operands are computed, its value is computed with.
    @Test(arguments: Operation.computed.filter { !$0.samples.isEmpty })
    func slopesChain(_ operation: Operation) {
        for sample in operation.samples {
            let formula = Differentiated([.uniform]) { inputs in
                let operands = sample.enumerated().map { index, number in
                    number + (0.5 + 0.25 * Double(index)) * inputs[0]
                }
                return square(1 + inputs[0].builder.emit(operation, operands))
            }
            let measured = formula.difference([[0]], input: 0, width: 1e-3)
            formula.run([0])
            #expect(
                distance(formula.machine[formula.gradients[0]], measured) < 1e-8, "\(operation) at \(sample)")
        }
    }

    @Test func slopesAtKinksAreThoseThatAreStated() {
        func slopes(_ operation: Operation, _ point: [Double]) -> [Double] {
            let formula = Differentiated(point.map { _ in .uniform }) { $0[0].builder.emit(operation, $0) }
            formula.run(point)
            return formula.gradients.map { formula.machine[$0] }
        }
        #expect(slopes(.absolute, [0]) == [0])
        #expect(slopes(.maximum, [0, 0]) == [0, 1])
        #expect(slopes(.minimum, [0, 0]) == [1, 0])
    }
}
