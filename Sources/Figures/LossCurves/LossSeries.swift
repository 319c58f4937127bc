import Learning

/// The losses of a run, ready to be drawn: which are numbers, on which scale, and few enough.
package struct LossSeries {
    package struct Sample: Hashable, Sendable {
        /// Counted from 1.
        package let iteration: Int
        package let loss: Double
    }

    /// The finite losses in order, thinned.
    package let samples: [Sample]
    package let first: Sample?
    package let last: Sample?
    package let lowest: Sample?
    /// Iterations in all, with those whose loss is not a number.
    package let count: Int
    /// Whether the scale is logarithmic: losses above zero that span more than a factor of 30.
    package let isLogarithmic: Bool
    /// Whether some loss is zero, which has no place on a logarithmic scale.
    package let hasZero: Bool
    let smallestPositive: Double?
    let largest: Double?

    /// - Parameter columns: pixel columns of the plot; each keeps at most its lowest and its highest loss.
    package init(_ losses: [Double], columns: Int) {
        count = losses.count
        let finite = losses.enumerated().filter { $1.isFinite }.map { Sample(iteration: $0 + 1, loss: $1) }
        first = finite.first
        last = finite.last
        lowest = finite.min { $0.loss < $1.loss }
        largest = finite.map(\.loss).max()
        smallestPositive = finite.map(\.loss).filter { $0 > 0 }.min()
        hasZero = finite.contains { $0.loss == 0 }
        if let smallestPositive, let largest, let lowest, lowest.loss >= 0 {
            isLogarithmic = largest / smallestPositive > 30
        } else {
            isLogarithmic = false
        }
        samples = LossSeries.thinned(finite, columns: min(max(columns, 2), 999))
    }

    /// At most two samples a column, and the first and the last.
    static func thinned(_ samples: [Sample], columns: Int) -> [Sample] {
        guard samples.count > 2 * columns, let first = samples.first, let last = samples.last else {
            return samples
        }
        var result = [first]
        for column in 0..<columns {
            let slice = samples[column * samples.count / columns..<(column + 1) * samples.count / columns]
            guard let low = slice.min(by: { $0.loss < $1.loss }),
                let high = slice.max(by: { $0.loss < $1.loss })
            else { continue }
            let pair = low.iteration <= high.iteration ? [low, high] : [high, low]
            for sample in pair where sample.iteration > (result.last?.iteration ?? 0) {
                result.append(sample)
            }
        }
        if result.last != last { result.append(last) }
        return result
    }
}
