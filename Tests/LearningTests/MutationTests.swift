import Calculus
import Learning
import Testing

/// A wrong derivative makes the proof fail, and the proof names that operation and no other.
@Suite struct MutationTests {
    /// Operations whose derivative is not zero wherever it exists.
    static let differentiable = Operation.allCases.filter { operation in
        switch operation {
        case .input, .constant, .laneCount, .sign, .floor, .greater, .equal: false
        default: true
        }
    }

    /// A landscape that uses `operation` once, between others, away from kinks.
    private func landscape(using operation: Operation) -> Landscape {
        Landscape("probe", "one operation between others") { x, y in
            let u = 1.1 + 0.3 * (x * y)
            let v = 0.6 + 0.2 * y
            let operands: [Term] =
                switch operation {
                case .add, .subtract, .multiply, .divide, .power, .maximum, .minimum: [u, v]
                case .sum, .logSumExp: [u, v, x]
                case .weightedSum: [y, u, x, v, y]
                default: [u]
                }
            return 0.7 * x.builder.emit(operation, operands) + x
        }
    }

    private func proof(_ experiment: Experiment, at iteration: Int = 1) throws -> GradientProof {
        GradientProof(try experiment.recorded().moment(iteration))
    }

    @Test(arguments: differentiable)
    func everyOperationIsFound(_ operation: Operation) throws {
        let sgd = try Optimizer.catalog.chosen("sgd", ["rate": 0.01])
        func experiment(_ rules: DerivativeRules) -> Experiment {
            .landscape(landscape(using: operation), from: (0.8, 1.3), sgd, iterations: 1, rules: rules)
        }
        #expect(try proof(experiment(.standard)).holds)
        let broken = try proof(experiment(.breaking(operation)))
        #expect(!broken.holds)
        #expect(broken.operationsAtFault == [operation])
    }

    /// In networks too, where operations work on columns and across examples: each that the program uses.
    @Test(arguments: [
        "sigmoid", "tanh", "leaky_relu", "elu", "softplus", "gelu", "swish", "softmax", "linear",
    ])
    func everyOperationOfANetworkIsFound(_ activation: String) throws {
        let hidden = try Activation.catalog.chosen(activation)
        for (name, batch) in [
            ("squared_error", 3), ("cross_entropy", nil), ("binary_cross_entropy", 4), ("hinge", 3),
        ] {
            let loss = try Loss.catalog.chosen(name)
            let output = try Activation.catalog.chosen(loss.entry.requiredActivation ?? "linear")
            func experiment(_ rules: DerivativeRules) throws -> Experiment {
                Experiment(
                    model: .network(.small([2, 2, 2], hidden: hidden, output: output), loss),
                    table: .small(5, inputs: 2, outputs: 2, loss.entry),
                    batches: Batches(exampleCount: 5, size: batch, isShuffled: false, seed: 3),
                    regularizer: Regularizer(l1: 0.01, l2: 0.1),
                    optimizer: try Optimizer.catalog.chosen("sgd", ["rate": 0.05]), iterations: 1, seed: 3,
                    rules: rules)
            }
            let program = try experiment(.standard).lossProgram.program
            let used = Set(program.localDerivatives.map { program.instructions[$0.value].operation })
            #expect(used.count >= 4)
            for operation in used {
                let broken = try proof(experiment(.breaking(operation)))
                #expect(!broken.holds, "\(operation) under \(name)")
                #expect(broken.operationsAtFault == [operation], "\(operation) under \(name)")
            }
        }
    }
}
