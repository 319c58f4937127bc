import Calculus

extension ParameterPlane {
    /// The plane of two random directions through a state.
    ///
    /// Each direction is drawn from the normal distribution and then, filter by filter, given the length of the filter's
    /// weights; biases stay as they are (Li and others 2018, section 4 and their published code). A filter of a dense layer
    /// is the row of weights into one unit. A bare function's directions are of length 1.
    package init(randomThrough state: [Double], of experiment: Experiment, seed: Int) {
        var random = RandomStream(seed: seed, .directions)
        let filters = ParameterPlane.filters(of: experiment)
        func direction() -> [Double] {
            let drawn = state.map { _ in random.normal() }
            var scaled = state.map { _ in 0.0 }
            for filter in filters {
                let length = ParameterPlane.length(filter.map { state[$0] })
                let own = ParameterPlane.length(filter.map { drawn[$0] })
                // A filter of zeros has no length to take over.
                let factor =
                    own == 0 ? 0 : (length == 0 || experiment.model.network == nil ? 1 : length) / own
                for position in filter { scaled[position] = drawn[position] * factor }
            }
            return scaled
        }
        let across = direction()
        self.init(.random(seed: seed), centre: state, across: across, up: direction())
    }

    /// The trainable weights that belong together, as positions among the trainable parameters; where nothing but biases is
    /// trained, they are one filter.
    private static func filters(of experiment: Experiment) -> [[Int]] {
        let trainable = experiment.lossProgram.trainable
        guard let network = experiment.model.network else { return [Array(trainable.indices)] }
        let place = Dictionary(trainable.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
        var filters: [[Int]] = []
        var first = 0
        for layer in network.layers {
            for unit in 0..<layer.units {
                let row = first + unit * layer.inputs..<first + (unit + 1) * layer.inputs
                filters.append(row.compactMap { place[$0] })
            }
            first += layer.units * (layer.inputs + 1)
        }
        filters.removeAll(where: \.isEmpty)
        return filters.isEmpty ? [Array(trainable.indices)] : filters
    }

    private static func length(_ numbers: [Double]) -> Double {
        numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
}
