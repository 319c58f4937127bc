/// Powers x^y of eight pairs on their way from |x|^y to the results that C's Annex F asks for.
struct Powers {
    private let x: Lanes
    private let y: Lanes
    private(set) var results: Lanes

    /// Pairs and their |x|^y, which is already the result where both are finite and x > 0.
    @inline(__always) init(_ x: Lanes, _ y: Lanes, ofMagnitudes results: Lanes) {
        self.x = x
        self.y = y
        self.results = results
    }

    /// Completes every pair.
    ///
    /// It works in memory: vectors passed by value would tear the fast path's registers.
    @inline(never) mutating func resolve() {
        for lane in 0..<8 {
            results[lane] = Self.resolved(x[lane], y[lane], results[lane])
        }
    }

    /// x^y for any pair, from `power`, which is |x|^y where both are finite and x is not 0.
    static func resolved(_ x: Double, _ y: Double, _ power: Double) -> Double {
        if x > 0 && x < .infinity && y.magnitude < .infinity { return power }
        if y == 0 || x == 1 { return 1 }
        if x.isNaN || y.isNaN { return .nan }
        if y.isInfinite {
            if x == -1 { return 1 }
            return (x.magnitude > 1) == (y > 0) ? .infinity : 0
        }
        let wholeness = wholeness(y)
        let negative = x.sign == .minus && wholeness == .odd
        let size: Double
        if x == 0 {
            size = y > 0 ? 0 : .infinity
        } else if x.isInfinite {
            size = y > 0 ? .infinity : 0
        } else {
            size = wholeness == .fractional ? .nan : power
        }
        return negative ? -size : size
    }

    private enum Wholeness { case odd, even, fractional }

    /// Whether finite y is a whole number, and which kind; from 2⁵³ on all are even.
    private static func wholeness(_ y: Double) -> Wholeness {
        guard y.magnitude < 0x1p53 else { return .even }
        let whole = Int64(y)
        guard Double(whole) == y else { return .fractional }
        return whole & 1 == 1 ? .odd : .even
    }
}
