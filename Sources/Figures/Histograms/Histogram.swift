import Learning
import Scenes

/// Numbers sorted into bins that all histograms of a row share.
package struct Histogram {
    /// The bins of a row: `count` of one width, with round edges.
    package struct Bins: Hashable, Sendable {
        package let start: Double
        package let width: Double
        package let count: Int

        package var end: Double { start + width * Double(count) }

        /// - Parameter numbers: all that the row shows; those that are not finite are left out.
        package init(_ numbers: [Double], wanted: Int = 20) {
            let scale = WeightLines.scale(numbers, onto: ScaleRange(0, 1)).nice(wanted)
            let edges = scale.ticks(wanted)
            let domain = scale.domain
            start = domain.start
            count = max(1, edges.count - 1)
            width = domain.span / Double(count)
        }

        /// The bin of a number; the last one holds its upper edge too.
        func index(of number: Double) -> Int {
            let place = ((number - start) / width).rounded(.down)
            return place.isFinite ? Int(min(max(place, 0), Double(count - 1))) : 0
        }
    }

    /// The finite numbers.
    package let numbers: [Double]
    /// How many numbers are not finite and have no place.
    package let lostCount: Int
    package let counts: [Int]
    package let mean: Double
    /// The standard deviation over all of them.
    package let spread: Double

    package init(_ all: [Double], _ bins: Bins) {
        numbers = all.filter(\.isFinite)
        lostCount = all.count - numbers.count
        var counts = Array(repeating: 0, count: bins.count)
        for number in numbers { counts[bins.index(of: number)] += 1 }
        self.counts = counts
        let total = Double(max(numbers.count, 1))
        let mean = numbers.reduce(0) { $0 + $1 / total }
        self.mean = mean
        spread = numbers.reduce(0) { $0 + ($1 - mean) * (($1 - mean) / total) }.squareRoot()
    }

    /// Whether single ticks say more than bars.
    package var isSparse: Bool { numbers.count <= 12 }

    /// The share of its numbers that the fullest bin holds.
    var tallest: Double {
        isSparse ? 0 : Double(counts.max() ?? 0) / Double(max(numbers.count, 1))
    }
}
