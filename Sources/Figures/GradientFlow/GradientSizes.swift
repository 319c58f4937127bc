import Learning

/// How large the gradients of each layer are.
package struct GradientSizes {
    /// What is measured of a layer.
    package enum Measure: CaseIterable, Hashable, Sendable {
        /// √(Σ g²) over the weights.
        case norm
        /// The mean of |g| over the weights.
        case mean
        /// The mean of |g| over the activations of all units and examples.
        case activations
    }

    package let layers: [LayerNumbers]

    package init(_ moment: Moment) {
        layers = LayerNumbers.all(moment)
    }

    /// The measure of a layer, counted from 0; nil where it has no such gradients.
    package func value(_ measure: Measure, _ index: Int) -> Double? {
        let layer = layers[index]
        switch measure {
        case .norm: return GradientSizes.norm(layer.weightGradients)
        case .mean: return GradientSizes.mean(layer.weightGradients)
        case .activations: return GradientSizes.mean(layer.activationGradients)
        }
    }

    func values(_ measure: Measure) -> [Double?] { layers.indices.map { value(measure, $0) } }

    /// The first layer's mean gradient over the last one's; nil with one layer or where that says nothing.
    package var ratio: Double? {
        guard layers.count > 1, let first = value(.mean, 0), let last = value(.mean, layers.count - 1),
            last > 0, (first / last).isFinite
        else { return nil }
        return first / last
    }

    static func mean(_ numbers: [Double]) -> Double? {
        numbers.isEmpty ? nil : numbers.reduce(0) { $0 + $1.magnitude } / Double(numbers.count)
    }

    /// The norm, scaled so that squares neither overflow nor vanish.
    static func norm(_ numbers: [Double]) -> Double? {
        guard let largest = numbers.map(\.magnitude).max() else { return nil }
        guard largest > 0, largest.isFinite, !numbers.contains(where: \.isNaN) else {
            return numbers.contains(where: \.isNaN) ? .nan : largest
        }
        let squares = numbers.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }
        return largest * squares.squareRoot()
    }
}
