/// A dense unit's sum on its way: products are added in passes over the lanes, in their order.
///
/// A pass of eight keeps its factors in registers, and the additions of neighbouring vectors overlap.
struct DenseSum {
    private let out: UnsafeMutablePointer<Lanes>
    private let vectors: Int
    /// The pairs that are still to be added.
    private var pair: UnsafePointer<Cursor>
    private let end: UnsafePointer<Cursor>

    /// Adds up a whole piece: an optional bias, then pairs of a uniform value and a column.
    @inline(never)
    static func compute(_ piece: Piece) {
        let hasBias = piece.operandCount % 2 == 1
        var sum = DenseSum(piece, after: hasBias ? 1 : 0)
        if hasBias && !piece.operand(0).isUniform {
            let bias = piece.operand(0).start
            sum.pass { bias[$0] }
        } else {
            let bias = hasBias ? piece.operand(0).uniform : .zero
            sum.pass { _ in bias }
        }
        let out = sum.out
        while sum.pair < sum.end { sum.pass { out[$0] } }
    }

    private init(_ piece: Piece, after first: Int) {
        out = piece.result
        vectors = piece.vectors
        pair = piece.cursors + (1 &+ first)
        end = piece.cursors + (1 &+ piece.operandCount)
    }

    /// Adds the next eight, two or one products to totals that begin with `start`.
    @inline(__always)
    private mutating func pass(_ start: (Int) -> Lanes) {
        let next = pair
        if next + 16 <= end {
            addEight(next, start)
            pair = next + 16
        } else if next + 4 <= end {
            addTwo(next, start)
            pair = next + 4
        } else {
            addOne(next, start)
            pair = next + 2
        }
    }

    @inline(__always)
    private func addEight(_ pair: UnsafePointer<Cursor>, _ start: (Int) -> Lanes) {
        let (w0, w1, w2, w3) = (pair[0].uniform, pair[2].uniform, pair[4].uniform, pair[6].uniform)
        let (w4, w5, w6, w7) = (pair[8].uniform, pair[10].uniform, pair[12].uniform, pair[14].uniform)
        let (x0, x1, x2, x3) = (pair[1].start, pair[3].start, pair[5].start, pair[7].start)
        let (x4, x5, x6, x7) = (pair[9].start, pair[11].start, pair[13].start, pair[15].start)
        for vector in 0..<vectors {
            var total = start(vector)
            total = total + w0 * x0[vector]
            total = total + w1 * x1[vector]
            total = total + w2 * x2[vector]
            total = total + w3 * x3[vector]
            total = total + w4 * x4[vector]
            total = total + w5 * x5[vector]
            total = total + w6 * x6[vector]
            total = total + w7 * x7[vector]
            out[vector] = total
        }
    }

    @inline(__always)
    private func addTwo(_ pair: UnsafePointer<Cursor>, _ start: (Int) -> Lanes) {
        let (w0, w1) = (pair[0].uniform, pair[2].uniform)
        let (x0, x1) = (pair[1].start, pair[3].start)
        for vector in 0..<vectors { out[vector] = (start(vector) + w0 * x0[vector]) + w1 * x1[vector] }
    }

    @inline(__always)
    private func addOne(_ pair: UnsafePointer<Cursor>, _ start: (Int) -> Lanes) {
        let weight = pair[0].uniform
        let x = pair[1].start
        for vector in 0..<vectors { out[vector] = start(vector) + weight * x[vector] }
    }
}
