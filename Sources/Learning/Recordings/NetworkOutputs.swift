extension ForwardPass {
    /// What the network answers to each row: `[output - 1][row]`.
    ///
    /// - Parameter numbers: all parameters, frozen ones too, in the network's order.
    package func outputs(of rows: [[Double]], parameters numbers: [Double]) -> [[Double]] {
        activations(of: rows, parameters: numbers).last ?? []
    }
}
