import Calculus
import Testing

/// A gradient is a program like any other and can be differentiated again.
@Suite struct SecondDerivativeTests {
    @Test func theHessianIsTheDifferenceOfGradients() {
        let network = SmallNetwork(.column, isCurved: true)
        let machine = network.machine(rows: SmallNetwork.rows(5))
        func gradients(moving index: Int, by distance: Double) -> [Double] {
            machine[network.parameters[index]] = SmallNetwork.start[index] + distance
            machine.run()
            machine[network.parameters[index]] = SmallNetwork.start[index]
            return network.gradients.map { machine[$0] }
        }
        machine.run()
        let hessian = network.curvature.map { row in row.map { machine[$0] } }
        let h = 1e-3
        for column in 0..<SmallNetwork.parameterCount {
            let near = zip(gradients(moving: column, by: h), gradients(moving: column, by: -h)).map {
                $0 - $1
            }
            let far = zip(gradients(moving: column, by: 2 * h), gradients(moving: column, by: -2 * h)).map {
                $0 - $1
            }
            for row in 0..<SmallNetwork.parameterCount {
                let measured = (8 * near[row] - far[row]) / (12 * h)
                #expect(distance(hessian[row][column], measured) < 1e-10, "\(row), \(column)")
            }
        }
    }

    @Test(arguments: [1, 5, 600])
    func theHessianIsSymmetric(_ examples: Int) {
        let network = SmallNetwork(.column, isCurved: true)
        let machine = network.machine(rows: SmallNetwork.rows(examples))
        machine.run()
        let hessian = network.curvature.map { row in row.map { machine[$0] } }
        for row in 0..<SmallNetwork.parameterCount {
            for column in 0..<row { #expect(distance(hessian[row][column], hessian[column][row]) < 1e-14) }
        }
        #expect(hessian.joined().contains { abs($0) > 1e-3 })
    }

    /// x³ three times: 3x², 6x, 6, and then 0.
    @Test func derivativesOfAnyOrder() {
        let builder = ProgramBuilder()
        let x = builder.input(Name("x"), .uniform)
        var orders = [x * x * x]
        for _ in 0..<4 { orders.append(builder.differentiate(orders[orders.count - 1], by: [x])[0]) }
        let machine = Machine(builder.finish(), lanes: 1)
        machine[x.id] = 2
        machine.run()
        #expect(orders.map { machine[$0.id] } == [8, 12, 12, 6, 0])
    }
}
