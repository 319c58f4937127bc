/// The heights at which a surface gets lines: closer together towards its low places.
///
/// The levels are spaced evenly in log(f − least + c). c is chosen from the numbers themselves, so that their lowest twentieth
/// takes a third of the levels: a narrow valley gets many lines, a plain slope or a saddle more equal steps.
package struct ContourLevels: Hashable, Sendable {
    /// Lowest first; round enough to be written exactly.
    package let values: [Double]
    /// The lowest height that is known of, and c.
    package let least: Double
    package let offset: Double
    private let top: Double

    /// Every how many levels one is heavier and labelled.
    package static let majorStride = 3

    /// - Parameters:
    ///   - heights: of the surface; those that are not finite do not count.
    ///   - least: its minimum where that is known.
    ///   - count: levels wanted.
    package init?(_ heights: [Double], least known: Double? = nil, count: Int = 14) {
        let sorted = heights.filter(\.isFinite).sorted()
        guard let first = sorted.first, let last = sorted.last, count > 0 else { return nil }
        let least = min(first, known ?? first)
        let range = last - least
        guard range > 1e-12 * max(first.magnitude, last.magnitude), range.isFinite else { return nil }
        let twentieth = sorted[sorted.count / 20] - least
        let offset = ContourLevels.offset(lowest: twentieth, range: range)
        self.least = least
        self.offset = offset
        top = last
        let exact = (0...count).map { index in
            ContourLevels.height(at: Double(index) / Double(count + 1), least, range, offset)
        }
        values = (1...count).compactMap { index in
            ContourLevels.rounded(exact[index], within: exact[index] - exact[index - 1])
        }.reduce(into: []) { kept, level in
            if level > kept.last ?? first, level < last { kept.append(level) }
        }
    }

    /// Whether a level is a heavier one.
    package func isMajor(_ index: Int) -> Bool { index % ContourLevels.majorStride == 1 }

    /// How high a place stands among the levels: 0 at the least height, 1 at the largest of the surface.
    package func position(of height: Double) -> Double {
        height <= least ? 0 : ContourLevels.position((height - least) / offset, of: (top - least) / offset)
    }

    /// c, for which log(1 + lowest/c) is a third of log(1 + range/c).
    private static func offset(lowest: Double, range: Double) -> Double {
        let share = 1.0 / 3
        guard lowest > 1e-9 * range else { return 1e-6 * range }
        var (low, high) = (1e-9, 1e3)
        for _ in 0..<100 {
            let middle = (low * high).squareRoot()
            let found = position(lowest / range / middle, of: 1 / middle)
            if found > share { low = middle } else { high = middle }
        }
        return range * (low * high).squareRoot()
    }

    /// log(1 + part) / log(1 + whole).
    private static func position(_ part: Double, of whole: Double) -> Double {
        Logarithm.natural(of: 1 + part) / Logarithm.natural(of: 1 + whole)
    }

    /// The height that stands at `wanted` among the levels, by bisection.
    private static func height(
        at wanted: Double, _ least: Double, _ range: Double, _ offset: Double
    ) -> Double {
        var (low, high) = (0.0, range)
        for _ in 0..<80 {
            let middle = (low + high) / 2
            if position(middle / offset, of: range / offset) < wanted { low = middle } else { high = middle }
        }
        return least + (low + high) / 2
    }

    /// The roundest number near `value`, off by at most a twentieth of `gap`.
    private static func rounded(_ value: Double, within gap: Double) -> Double? {
        guard gap > 0, gap.isFinite else { return nil }
        for exponent in stride(from: 300, through: -300, by: -1) {
            let unit = NiceTicks.Step(digit: 1, exponent: exponent)
            guard unit.size <= gap else { continue }
            let nearest = unit.value(of: (value / unit.size).rounded())
            if (nearest - value).magnitude <= gap / 20 { return nearest }
        }
        return value
    }
}
