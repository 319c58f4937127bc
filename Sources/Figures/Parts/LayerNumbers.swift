import Calculus
import Learning

/// The numbers of each layer at a moment: weights, activations and gradients, of the whole batch.
package struct LayerNumbers {
    /// Counted from 1; of a landscape the number of the coordinate.
    package let layer: Int
    /// What the layer is called: `layer 1`, or a coordinate's letter.
    package let name: String
    /// Weights before the update, biases left out, frozen ones too.
    package let weights: [Double]
    /// The gradient of the batch's loss by each weight that has one, before clipping.
    package let weightGradients: [Double]
    /// Every unit's activation in every example of the batch.
    package let activations: [Double]
    /// The gradient of an example's loss by each activation, as far as the backward pass needs it.
    package let activationGradients: [Double]

    /// The layers of a moment from the first on; of a landscape its two coordinates.
    package static func all(_ moment: Moment) -> [LayerNumbers] {
        let experiment = moment.experiment
        let parameters = experiment.parameters
        let values = moment.parameters(afterUpdate: false)
        let trainable = experiment.lossProgram.trainable
        guard let network = experiment.model.network else {
            return parameters.indices.map { index in
                LayerNumbers(
                    layer: index + 1, name: parameters[index].name.text, weights: [values[index]],
                    weightGradients: [moment.gradient(index)], activations: [], activationGradients: [])
            }
        }
        let named = NamedColumns(moment)
        return network.layers.enumerated().map { index, layer in
            let number = index + 1
            func belongs(_ position: Int) -> Bool {
                parameters[position].layer == number && parameters[position].isPenalised
            }
            return LayerNumbers(
                layer: number, name: "layer \(number)",
                weights: parameters.indices.filter(belongs).map { values[$0] },
                weightGradients: trainable.indices.filter { belongs(trainable[$0]) }.map(moment.gradient),
                activations: (1...max(layer.units, 1)).flatMap { named.column("a[\(number)][\($0)]") },
                activationGradients: (1...max(layer.units, 1)).flatMap { unit in
                    let name = "a[\(number)][\(unit)]"
                    let ofExample = named.column("∂ℓ/∂\(name)")
                    return ofExample.isEmpty ? named.column("∂L/∂\(name)") : ofExample
                })
        }
    }
}

/// The values of a moment by name, one a lane of the batch.
private struct NamedColumns {
    let moment: Moment
    private let valueByName: [String: ValueID]

    init(_ moment: Moment) {
        self.moment = moment
        let program = moment.experiment.lossProgram.program
        valueByName = Dictionary(
            program.instructions.enumerated().compactMap { id, instruction in
                instruction.name.map { ($0.text, id) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The value in each example of the batch; empty where there is none of that name.
    func column(_ name: String) -> [Double] {
        guard let id = valueByName[name] else { return [] }
        return moment.rows.indices.map { moment.value(id, lane: $0) }
    }
}
