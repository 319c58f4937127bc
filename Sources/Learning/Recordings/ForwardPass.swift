import Calculus

/// A network's forward pass alone: the values of units for inputs that no step of the run saw.
///
/// A class because it owns a machine.
package final class ForwardPass {
    private let machine: Machine
    private let parameters: [ValueID]
    private let inputs: [ValueID]
    /// `activations[layer - 1][unit - 1]`.
    private let activations: [[ValueID]]

    /// - Parameter lanes: how many rows of inputs go through side by side.
    package init(_ network: Network, lanes: Int) {
        let builder = ProgramBuilder()
        let terms = network.parameters.map { builder.input($0.name, .uniform) }
        let columns = (0..<network.inputCount).map { builder.input(indexed("x", $0 + 1, .input), .column) }
        _ = network.write(inputs: columns, parameters: terms, into: builder)
        let program = builder.finish()
        let places = Dictionary(
            program.instructions.enumerated().compactMap { id, instruction in
                instruction.name.map { ($0.text, id) }
            }, uniquingKeysWith: { first, _ in first })
        parameters = terms.map(\.id)
        inputs = columns.map(\.id)
        activations = network.layers.enumerated().map { layer, entry in
            (0..<entry.units).compactMap { places["a[\(layer + 1)][\($0 + 1)]"] }
        }
        machine = Machine(program, lanes: lanes, keeping: .only(Set(activations.flatMap { $0 })))
    }

    /// What every unit gives for each row: `[layer - 1][unit - 1][row]`.
    ///
    /// - Parameters:
    ///   - rows: as many as there are lanes, or fewer.
    ///   - numbers: all parameters, frozen ones too, in the network's order.
    package func activations(of rows: [[Double]], parameters numbers: [Double]) -> [[[Double]]] {
        machine.set(parameters, to: numbers)
        for (column, input) in inputs.enumerated() { machine.set(input, to: rows.map { $0[column] }) }
        machine.run(lanes: rows.count)
        return activations.map { layer in layer.map(machine.column) }
    }
}
