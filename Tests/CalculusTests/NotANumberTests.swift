import Calculus
import Testing

/// NaN and infinity survive every operation that could hide them: divergence has to be seen.
@Suite struct NotANumberTests {
    private func value(_ operation: Operation, _ operands: [Double]) -> Double {
        let builder = ProgramBuilder()
        let terms = operands.indices.map { builder.input(Name("x[\($0)]"), .uniform) }
        let result = builder.emit(operation, terms)
        let machine = Machine(builder.finish(), lanes: 1)
        machine.set(terms.map(\.id), to: operands)
        machine.run()
        return machine[result.id]
    }

    @Test(arguments: Operation.computed.filter { !$0.samples.isEmpty && $0 != .greater && $0 != .equal })
    func everyOperandCanMakeItNotANumber(_ operation: Operation) {
        for sample in operation.samples {
            for index in sample.indices {
                var operands = sample
                operands[index] = .nan
                #expect(value(operation, operands).isNaN, "\(operation) at \(operands)")
            }
        }
    }

    @Test(arguments: [Operation.maximum, .minimum])
    func infinitiesAreOrdered(_ operation: Operation) {
        let isMaximum = operation == .maximum
        #expect(value(operation, [.infinity, 1]) == (isMaximum ? .infinity : 1))
        #expect(value(operation, [1, .infinity]) == (isMaximum ? .infinity : 1))
        #expect(value(operation, [-.infinity, 1]) == (isMaximum ? 1 : -.infinity))
        #expect(value(operation, [.nan, .infinity]).isNaN)
        #expect(value(operation, [-.infinity, .nan]).isNaN)
    }

    @Test func comparisonsWithNotANumberAreFalse() {
        for operation in [Operation.greater, .equal] {
            #expect(value(operation, [.nan, 1]) == 0)
            #expect(value(operation, [1, .nan]) == 0)
        }
    }

    @Test func floorsAreExactAtAnySize() {
        let pairs: [(Double, Double)] = [
            (2.7, 2), (-2.3, -3), (-0.5, -1), (3, 3), (0x1p51 + 0.5, 0x1p51), (0x1p60, 0x1p60),
            (-0x1p60, -0x1p60),
            (.infinity, .infinity), (-.infinity, -.infinity), (0.99999999999999989, 0), (-1e-300, -1),
        ]
        for (number, expected) in pairs { #expect(value(.floor, [number]) == expected, "\(number)") }
    }

    /// One lane that is not a number reaches every sum over the lanes, wherever it stands.
    @Test func lanesThatAreNotANumberReachTheirSum() {
        let builder = ProgramBuilder()
        let x = builder.input(Name("x"), .column)
        let values = [laneSum(x), laneMean(x), laneMaximum(x), laneMean(x * x)]
        let machine = Machine(builder.finish(), lanes: 530, keeping: .only(Set(values.map(\.id))))
        for lane in [0, 1, 7, 8, 31, 32, 500, 512, 527, 528, 529] {
            var numbers = [Double](repeating: 1, count: 530)
            numbers[lane] = .nan
            machine.set(x.id, to: numbers)
            machine.run()
            #expect(values.allSatisfy { machine[$0.id].isNaN }, "lane \(lane)")
        }
        // And is forgotten with its lanes.
        machine.run(lanes: 529)
        #expect(values.map { machine[$0.id] } == [529, 1, 1, 1])
    }

    @Test func logSumExpIsStable() {
        #expect(value(.logSumExp, [1000, -1000]) == 1000)
        #expect(value(.logSumExp, [-1000, -1000]) == -1000 + Elementary.log(2))
        #expect(value(.softplus, [1000]) == 1000)
        #expect(value(.softplus, [-1000]) == 0)
    }
}
