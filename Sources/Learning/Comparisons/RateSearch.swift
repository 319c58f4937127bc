import Calculus

/// A search for the learning rate with which a run ends lowest, the same for every variant of a comparison.
///
/// Rates have three significant digits, so that the one which is shown is the one which was run.
package struct RateSearch: Sendable, Hashable {
    package enum Method: String, Sendable, Hashable, CaseIterable {
        /// Rates at equal distances on a logarithmic scale, both ends included.
        case grid
        /// Rates drawn uniformly on a logarithmic scale (Bergstra and Bengio 2012).
        case random
    }

    /// A rate and what came of it.
    package struct Trial: Sendable, Hashable {
        package let rate: Double
        /// The loss over all rows at the end; nil where the run diverged.
        package let loss: Double?
    }

    package let method: Method
    package let lower: Double
    package let upper: Double
    /// How many rates are tried.
    package let count: Int
    package let seed: Int

    package init(_ method: Method, from lower: Double, to upper: Double, count: Int, seed: Int) {
        self.method = method
        self.lower = lower
        self.upper = upper
        self.count = count
        self.seed = seed
    }

    /// The rates that are tried, from low to high.
    package var rates: [Double] {
        let (low, high) = (Elementary.log(lower), Elementary.log(upper))
        var random = RandomStream(seed: seed, .search)
        let places = (0..<count).map { index in
            switch method {
            case .grid: count < 2 ? 0.5 : Double(index) / Double(count - 1)
            case .random: random.unit()
            }
        }
        return places.map { Elementary.exp(low + (high - low) * $0).withThreeDigits }.sorted()
    }
}

extension [RateSearch.Trial] {
    /// The rate that ended lowest, the smaller of equals; the smallest where all diverged.
    package var best: RateSearch.Trial? {
        self.min { ($0.loss ?? .infinity) < ($1.loss ?? .infinity) }
    }
}

extension Double {
    /// The nearest number with three significant decimal digits.
    var withThreeDigits: Double {
        guard isFinite, self > 0 else { return self }
        var exponent = 0
        var scaled = self
        while scaled < 100 { (scaled, exponent) = (scaled * 10, exponent - 1) }
        while scaled >= 999.5 { (scaled, exponent) = (scaled / 10, exponent + 1) }
        return Double("\(Int(scaled.rounded()))e\(exponent)") ?? self
    }
}
