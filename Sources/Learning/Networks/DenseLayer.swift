import Calculus

/// A fully connected layer: every unit sees every input.
package struct DenseLayer: Sendable {
    /// What of a layer can be frozen.
    package enum Part: String, CaseIterable, Sendable {
        case weights, biases
    }

    /// `weights[j][i]` goes from input i to unit j.
    package let weights: [[Double]]
    package let biases: [Double]
    package let activation: Chosen<Activation>
    package let frozen: Set<Part>

    package init(
        weights: [[Double]], biases: [Double], activation: Chosen<Activation>, frozen: Set<Part> = []
    ) {
        self.weights = weights
        self.biases = biases
        self.activation = activation
        self.frozen = frozen
    }

    package var units: Int { biases.count }
    package var inputs: Int { weights.first?.count ?? 0 }

    /// The parameters of this layer, weights unit by unit and then biases; `layer` counts from 1.
    func parameters(layer: Int) -> [Parameter] {
        let weights = self.weights.enumerated().flatMap { unit, row in
            row.enumerated().map { input, value in
                Parameter(
                    name: .weight(layer, unit + 1, input + 1), initial: value,
                    isFrozen: frozen.contains(.weights), isPenalised: true, layer: layer)
            }
        }
        let biases = self.biases.enumerated().map { unit, value in
            Parameter(
                name: .bias(layer, unit + 1), initial: value, isFrozen: frozen.contains(.biases),
                isPenalised: false, layer: layer)
        }
        return weights + biases
    }

    /// Writes the layer; returns its weighted sums and activations, one a unit.
    func write(
        layer: Int, inputs: [Term], parameters: ArraySlice<Term>, into builder: ProgramBuilder
    ) -> (weightedSums: [Term], activations: [Term]) {
        let weights = Array(parameters.prefix(units * inputs.count))
        let biases = Array(parameters.dropFirst(units * inputs.count))
        var sums: [Term] = []
        var activations: [Term] = []
        for unit in 0..<units {
            builder.scope("neuron \(unit + 1)") {
                let row = weights[unit * inputs.count..<(unit + 1) * inputs.count]
                guard let sum = weightedSum(bias: biases[unit], Array(zip(row, inputs))) else { return }
                let z = sum.named(.weightedSum(layer, unit + 1))
                sums.append(z)
                if activation.entry.isElementwise {
                    activations += name(activation.entry([z], activation.settings), layer, from: unit)
                }
            }
        }
        if !activation.entry.isElementwise {
            builder.scope(activation.entry.name) {
                activations = name(activation.entry(sums, activation.settings), layer, from: 0)
            }
        }
        return (sums, activations)
    }

    private func name(_ terms: [Term], _ layer: Int, from first: Int) -> [Term] {
        terms.enumerated().map { $1.named(.activation(layer, first + $0 + 1)) }
    }
}
