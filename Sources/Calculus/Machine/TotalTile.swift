/// Sums or means over lanes that stand one after the other in a program and are computed together, four at
/// most.
///
/// Four running totals hide the latency of additions, and a factor that the four share is read once: the
/// weights' gradients of one unit, ∂ℓ/∂z times each input.
struct TotalTile {
    /// What is summed.
    enum Summand {
        case values
        case products
        /// Products with one factor in common.
        case productsOfOne
    }

    /// One sum: where it stands and what it sums, one value or two factors.
    struct Total {
        let value: ValueID
        let summed: [ValueID]
    }

    static let width = 4

    let isMean: Bool
    private(set) var totals: [Total] = []

    init(isMean: Bool, _ total: Total) {
        self.isMean = isMean
        totals = [total]
    }

    /// Takes one more sum if it is of the same kind; false if the tile has to be closed first.
    mutating func take(_ total: Total, isMean: Bool) -> Bool {
        guard isMean == self.isMean, totals.count < TotalTile.width,
            total.summed.count == totals[0].summed.count
        else { return false }
        // Three with a common factor are better left alone than mixed with a stranger.
        if totals.count == 3 && commonFactor != nil && !TotalTile.share(totals + [total]) { return false }
        totals.append(total)
        return true
    }

    /// The factor that stands in every product.
    var commonFactor: ValueID? {
        guard totals[0].summed.count == 2 else { return nil }
        return totals[0].summed.first { factor in totals.allSatisfy { $0.summed.contains(factor) } }
    }

    /// What the kernel reads: one operand or two for each of four sums, the last one again where there are
    /// fewer.
    var operands: [ValueID] {
        let four = (0..<TotalTile.width).map { totals[min($0, totals.count - 1)].summed }
        guard let common = commonFactor else { return four.flatMap { $0 } }
        return [common] + four.map { $0[0] == common ? $0[1] : $0[0] }
    }

    var summand: Summand {
        if totals[0].summed.count == 1 { return .values }
        return commonFactor == nil ? .products : .productsOfOne
    }

    private static func share(_ totals: [Total]) -> Bool {
        totals[0].summed.contains { factor in totals.allSatisfy { $0.summed.contains(factor) } }
    }
}
