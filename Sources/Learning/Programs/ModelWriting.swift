import Calculus

extension Model {
    /// A forward pass and the loss that it leads to, as terms.
    struct Written {
        let inputs: [Term]
        let targets: [Term]
        let outputs: [Term]
        /// The loss without penalty; with examples in lanes, their mean.
        let loss: Term
    }

    /// Writes the forward pass and the loss.
    ///
    /// - Parameter examples: `column` for a lane an example and their mean as loss, `uniform` for one example.
    func write(parameters: [Term], examples kind: Kind, into builder: ProgramBuilder) -> Written {
        switch self {
        case .landscape(let landscape, _):
            let value = builder.scope(Phase.forward.rawValue) {
                landscape(parameters[0], parameters[1])
            }
            return Written(inputs: [], targets: [], outputs: [], loss: value)
        case .network(let network, let loss):
            let inputs = (0..<network.inputCount).map { builder.input(indexed("x", $0 + 1, .input), kind) }
            let count = network.layers.last?.units ?? 0
            let targets = (0..<count).map { builder.input(indexed("y", $0 + 1, .target), kind) }
            let forward = builder.scope(Phase.forward.rawValue) {
                network.write(inputs: inputs, parameters: parameters, into: builder)
            }
            let value = builder.scope(Phase.loss.rawValue) {
                let example = Loss.Arguments(
                    weightedSums: forward.weightedSums, outputs: forward.outputs, targets: targets,
                    layer: network.layers.count)
                let ofExample = loss.entry(example, loss.settings) ?? builder.constant(0)
                return kind == .column ? laneMean(ofExample.named(.exampleLoss)) : ofExample
            }
            return Written(inputs: inputs, targets: targets, outputs: forward.outputs, loss: value)
        }
    }
}
