import Learning

/// The losses of a run, ready to be drawn: which are numbers, on which scale, and few enough.
package struct LossSeries {
    package struct Sample: Hashable, Sendable {
        /// Counted from 1; 0 is the start, before any update.
        package let iteration: Int
        package let loss: Double
    }

    /// The finite losses in order, thinned.
    package let samples: [Sample]
    package let first: Sample?
    package let last: Sample?
    package let lowest: Sample?
    /// Losses in all, with those that are not a number.
    package let count: Int
    let range: LossRange

    /// Whether the scale is logarithmic: losses above zero that span more than a factor of 30.
    package var isLogarithmic: Bool { range.isLogarithmic }
    /// Whether some loss is zero, which has no place on a logarithmic scale.
    package var hasZero: Bool { range.hasZero }

    /// The losses of all iterations, from the first on.
    ///
    /// - Parameter columns: pixel columns of the plot; each keeps at most its lowest and its highest loss.
    package init(_ losses: [Double], columns: Int) {
        self.init(
            samples: losses.enumerated().map { Sample(iteration: $0 + 1, loss: $1) }, columns: columns)
    }

    /// Losses at any iterations, in order.
    package init(samples all: [Sample], columns: Int) {
        count = all.count
        let finite = all.filter(\.loss.isFinite)
        first = finite.first
        last = finite.last
        lowest = finite.min { $0.loss < $1.loss }
        range = LossRange(finite.map(\.loss))
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

/// Between which losses a scale has to reach.
struct LossRange {
    let low: Double?
    let high: Double?
    let smallestPositive: Double?
    let hasZero: Bool
    let isLogarithmic: Bool

    /// - Parameter losses: finite ones.
    init(_ losses: [Double]) {
        low = losses.min()
        high = losses.max()
        smallestPositive = losses.filter { $0 > 0 }.min()
        hasZero = losses.contains(0)
        if let smallestPositive, let high, let low, low >= 0 {
            isLogarithmic = high / smallestPositive > 30
        } else {
            isLogarithmic = false
        }
    }
}
