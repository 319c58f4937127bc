import Calculus

/// A 2-3-1 network with squared error, written straight into a program: tanh, then sigmoid.
struct SmallNetwork {
    let program: Program
    let parameters: [ValueID]
    let data: [ValueID]
    let share: ValueID
    let loss: ValueID
    let gradients: [ValueID]
    /// The gradients differentiated again, row by row; empty unless asked for.
    let curvature: [[ValueID]]

    static let parameterCount = 13
    static let start = (0..<parameterCount).map { index in
        Elementary.sin(Double(3 * index + 1)) * 0.8
    }

    /// Rows of two inputs and a target.
    static func rows(_ count: Int) -> [[Double]] {
        (0..<count).map { row in
            [Elementary.sin(Double(row) * 1.7), Elementary.cos(Double(row) * 0.9), Double(row % 2)]
        }
    }

    init(_ kind: Kind, isCurved: Bool = false) {
        let builder = ProgramBuilder()
        let parameters = (0..<Self.parameterCount).map { builder.input(Name("p[\($0)]"), .uniform) }
        let data = ["x1", "x2", "y"].map { builder.input(Name($0), kind) }
        let hidden = (0..<3).map { unit in
            let products = [(parameters[2 * unit], data[0]), (parameters[2 * unit + 1], data[1])]
            return weightedSum(bias: parameters[6 + unit], products).map { tanh($0) } ?? data[0]
        }
        let products = (0..<3).map { (parameters[9 + $0], hidden[$0]) }
        let output = sigmoid(weightedSum(bias: parameters[12], products) ?? data[0])
        let share = square(output - data[2])
        let loss = laneMean(share)
        let gradients = builder.differentiate(loss, by: parameters)
        let curvature = isCurved ? gradients.map { builder.differentiate($0, by: parameters).map(\.id) } : []
        program = builder.finish()
        self.parameters = parameters.map(\.id)
        self.data = data.map(\.id)
        self.share = share.id
        self.loss = loss.id
        self.gradients = gradients.map(\.id)
        self.curvature = curvature
    }

    /// A machine with the start parameters and a lane for each row.
    func machine(rows: [[Double]], keeping: Machine.Keeping = .everything) -> Machine {
        let machine = Machine(program, lanes: rows.count, keeping: keeping)
        machine.set(parameters, to: Self.start)
        for (index, input) in data.enumerated() { machine.set(input, to: rows.map { $0[index] }) }
        return machine
    }
}
