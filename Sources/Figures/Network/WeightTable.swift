import Learning

/// Looks up weights and biases by their place in the network.
struct WeightTable {
    struct Entry {
        let value: Double
        /// The value before the update, once it is over.
        let old: Double?
        let isFrozen: Bool
    }

    /// The largest weight before and after the training; of a run that diverged, before it.
    let largest: Double
    private let firstOfLayer: [Int]
    private let network: Network
    private let trainable: [Int: Int]

    init(_ network: Network, _ recording: Recording) {
        self.network = network
        let sizes = network.layers.map { $0.units * ($0.inputs + 1) }
        firstOfLayer = sizes.indices.map { sizes.prefix($0).reduce(0, +) }
        let positions = recording.experiment.lossProgram.trainable
        trainable = Dictionary(
            positions.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let parameters = recording.experiment.parameters
        let start = parameters.filter(\.isPenalised).map(\.initial)
        let end = recording.divergence == nil ? recording.state(after: recording.iterations).parameters : []
        let ended = zip(positions, end).filter { parameters[$0.0].isPenalised }.map(\.1)
        largest = (start + ended).reduce(0) { $1.isFinite ? max($0, $1.magnitude) : $0 }
    }

    func entry(of part: NetworkPart, _ moment: Moment, _ progress: Progress) -> Entry? {
        guard let position = position(of: part) else { return nil }
        guard let index = trainable[position] else {
            return Entry(value: moment.experiment.parameters[position].initial, old: nil, isFrozen: true)
        }
        let old = moment.before.parameters[index]
        guard progress.isUpdated(index) else { return Entry(value: old, old: nil, isFrozen: false) }
        return Entry(value: moment.updated(index), old: old, isFrozen: false)
    }

    /// The values of a parameter before and after the iteration, known or not by now.
    func bothValues(of part: NetworkPart, _ moment: Moment) -> [Double] {
        guard let position = position(of: part) else { return [] }
        guard let index = trainable[position] else { return [moment.experiment.parameters[position].initial] }
        return [moment.before.parameters[index], moment.updated(index)]
    }

    /// The place among all parameters: layer by layer, weights unit by unit, then biases.
    private func position(of part: NetworkPart) -> Int? {
        switch part {
        case .weight(let layer, let unit, let input):
            firstOfLayer[layer - 1] + (unit - 1) * network.layers[layer - 1].inputs + input - 1
        case .bias(let layer, let unit):
            firstOfLayer[layer - 1] + network.layers[layer - 1].units * network.layers[layer - 1].inputs
                + unit - 1
        case .node, .target, .loss: nil
        }
    }
}
