import Calculus

/// A network as a description: layers in order, with the weights they start from.
package struct Network: Sendable {
    package let inputCount: Int
    package let layers: [DenseLayer]

    package init(inputCount: Int, layers: [DenseLayer]) {
        self.inputCount = inputCount
        self.layers = layers
    }

    /// Every parameter, layer by layer: weights unit by unit, then biases.
    package var parameters: [Parameter] {
        layers.enumerated().flatMap { $1.parameters(layer: $0 + 1) }
    }

    /// Writes the forward pass; returns the last layer's weighted sums and outputs.
    func write(
        inputs: [Term], parameters: [Term], into builder: ProgramBuilder
    ) -> (weightedSums: [Term], outputs: [Term]) {
        var signal = inputs
        var sums: [Term] = []
        var rest = parameters[...]
        for (index, layer) in layers.enumerated() {
            let own = rest.prefix(layer.units * (signal.count + 1))
            rest = rest.dropFirst(own.count)
            (sums, signal) = builder.scope("layer \(index + 1)") {
                layer.write(layer: index + 1, inputs: signal, parameters: own, into: builder)
            }
        }
        return (sums, signal)
    }
}
