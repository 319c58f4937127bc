import Calculus

/// The activation of every unit of a network with two inputs, over the plane of its inputs.
package struct UnitMaps: Sendable {
    /// The square of inputs that is looked at, around the middle of the data.
    package struct Window: Hashable, Sendable {
        package let x: ClosedRange<Double>
        package let y: ClosedRange<Double>

        /// So large that the circle in the square reaches around all rows; nil unless there are two inputs and two
        /// different rows.
        package init?(_ table: Table) {
            guard table.inputCount == 2 else { return nil }
            let columns = (0..<2).map { column in table.inputs.map { $0[column] }.filter(\.isFinite) }
            guard let low = columns[0].min(), let high = columns[0].max(), let bottom = columns[1].min(),
                let top = columns[1].max(), high > low || top > bottom
            else { return nil }
            func range(_ low: Double, _ high: Double) -> ClosedRange<Double> {
                let half = max((high - low) / 2, 1e-9 * max(1, abs(low))) * 1.1 * 2.0.squareRoot()
                return (low + high) / 2 - half...(low + high) / 2 + half
            }
            x = range(low, high)
            y = range(bottom, top)
        }
    }

    /// Points along each side.
    package let side: Int
    private let values: [[[Double]]]

    /// The maps at the state before the iteration; nil where there is no plane to draw.
    package init?(_ moment: Moment, side: Int) {
        guard let network = moment.experiment.model.network, let window = Window(moment.experiment.table)
        else { return nil }
        func place(_ index: Int, _ range: ClosedRange<Double>) -> Double {
            range.lowerBound + (range.upperBound - range.lowerBound) * (Double(index) + 0.5) / Double(side)
        }
        // The first row of cells is the top one, where the second input is largest.
        let rows = (0..<side * side).map { cell in
            [place(cell % side, window.x), place(side - 1 - cell / side, window.y)]
        }
        self.side = side
        values = ForwardPass(network, lanes: rows.count)
            .activations(of: rows, parameters: moment.parameters(afterUpdate: false))
    }

    /// The cells of a unit, row by row from the top; layers and units count from 1.
    package func cells(layer: Int, unit: Int) -> [Double] { values[layer - 1][unit - 1] }
}
