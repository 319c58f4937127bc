/// What a network with two inputs answers over a rectangle of them, at the crossings of a regular grid.
package struct OutputPlane: Sendable {
    package let columns: Int
    package let rows: Int
    /// `outputs[output][row * columns + column]`; the first row is the top one, where the second input is largest.
    package let outputs: [[Double]]

    /// Machine lanes that go through together, which bounds the memory that wide networks take.
    private static let lanes = 8192

    /// - Parameters:
    ///   - parameters: all of the network's, frozen ones too, in its order.
    ///   - x: the ends of the first input, on the first and the last column.
    ///   - y: those of the second input, on the last and the first row.
    package init(
        _ network: Network, parameters: [Double], x: ClosedRange<Double>, y: ClosedRange<Double>,
        columns: Int, rows: Int
    ) {
        let columns = max(columns, 2)
        let rows = max(rows, 2)
        func place(_ index: Int, of count: Int, _ range: ClosedRange<Double>) -> Double {
            let fraction = Double(index) / Double(count - 1)
            return range.lowerBound * (1 - fraction) + range.upperBound * fraction
        }
        let xs = (0..<columns).map { place($0, of: columns, x) }
        let ys = (0..<rows).map { place(rows - 1 - $0, of: rows, y) }
        let count = columns * rows
        let pass = ForwardPass(network, lanes: min(count, OutputPlane.lanes))
        var outputs: [[Double]] = (0..<(network.layers.last?.units ?? 0)).map { _ in [] }
        for start in stride(from: 0, to: count, by: OutputPlane.lanes) {
            let points = (start..<min(start + OutputPlane.lanes, count)).map { index in
                [xs[index % columns], ys[index / columns]]
            }
            for (output, numbers) in pass.outputs(of: points, parameters: parameters).enumerated() {
                outputs[output] += numbers
            }
        }
        self.columns = columns
        self.rows = rows
        self.outputs = outputs
    }
}
