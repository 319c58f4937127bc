// Joining partial sums; apart from the loops that make them, because moving numbers across lanes beside a hot
// loop tears that loop apart.

extension Reduction {
    /// Joins what `joinPartials` left, each sum in the same fixed order: neighbouring lanes in pairs, three
    /// times.
    @inline(never)
    func finishTotals(isMean: Bool) {
        let quarters = UnsafeMutableRawPointer(partials).assumingMemoryBound(to: SIMD4<Double>.self)
        let (a, b) = Reduction.halves(quarters[0], quarters[1], quarters[8], quarters[9])
        let (c, d) = Reduction.halves(quarters[16], quarters[17], quarters[24], quarters[25])
        let low = SIMD4(lowHalf: a, highHalf: c)
        let high = SIMD4(lowHalf: b, highHalf: d)
        let totals = (low + high) / (isMean ? Double(block.lanes) : 1)
        for index in 0..<TotalTile.width { piece.cursors[index].store(totals[index]) }
    }

    /// Of two results x and y, eight lanes each, the sums of four lanes: (x, y) of the first four and of the
    /// last.
    @inline(__always)
    private static func halves(
        _ x: SIMD4<Double>, _ x2: SIMD4<Double>, _ y: SIMD4<Double>, _ y2: SIMD4<Double>
    ) -> (SIMD2<Double>, SIMD2<Double>) {
        let first = pairs(x, y)
        let second = pairs(x2, y2)
        return (first.evenHalf + first.oddHalf, second.evenHalf + second.oddHalf)
    }

    @inline(__always)
    private static func pairs(_ x: SIMD4<Double>, _ y: SIMD4<Double>) -> SIMD4<Double> {
        SIMD4(lowHalf: x.evenHalf + x.oddHalf, highHalf: y.evenHalf + y.oddHalf)
    }

    /// Adds up the four partial sums of each result, in pairs.
    @inline(__always)
    func joinPartials() {
        for result in 0..<TotalTile.width {
            let partial = partials + 4 * result
            partial[0] = (partial[0] + partial[1]) + (partial[2] + partial[3])
        }
    }

    @inline(__always)
    private static func total(_ lanes: UnsafePointer<Double>) -> Double {
        ((lanes[0] + lanes[1]) + (lanes[2] + lanes[3])) + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]))
    }

    /// Joins the partial maxima; a NaN among them stays.
    @inline(never)
    func finishMaximum() {
        let scalars = UnsafeMutableRawPointer(partials).assumingMemoryBound(to: Double.self)
        var largest = scalars[0]
        for index in 1..<32 where scalars[index] > largest || scalars[index] != scalars[index] {
            largest = scalars[index]
        }
        piece.cursors[0].store(largest)
    }
}
