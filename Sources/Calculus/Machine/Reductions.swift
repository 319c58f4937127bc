// Sums over lanes run in four partial sums of eight lanes each, vector v going to partial sum v mod 4, joined
// in one fixed order: the same bits whatever the block size.

/// The part of a sum over lanes that lies in one block.
struct Reduction {
    let piece: Piece
    /// Four partial sums for each result.
    let partials: UnsafeMutablePointer<Lanes>
    let block: Block

    /// Vectors all of whose lanes hold examples.
    private var wholeVectors: Int {
        block.isLast && block.lanes % Lanes.scalarCount != 0 ? block.vectors - 1 : block.vectors
    }

    /// Which lanes of the last vector hold examples.
    private var validLanes: LaneMask {
        Lanes(0, 1, 2, 3, 4, 5, 6, 7) .< Double(block.lanes % Lanes.scalarCount)
    }

    /// Adds the block to the partial sums of four results.
    func add(_ summand: TotalTile.Summand) {
        let columns = piece.cursors + TotalTile.width
        switch summand {
        case .values: add(Values(columns))
        case .products: add(Products(columns))
        case .productsOfOne: add(ProductsOfOne(columns))
        }
    }

    /// The loop of all tiles: one running total a result and partial sum, which the result's column passes
    /// four vectors apart.
    @inline(never)
    private func add<Summands: FourSummands>(_ summands: Summands) {
        let whole = wholeVectors
        for residue in 0..<4 {
            let partial = partials + residue
            var (t0, t1, t2, t3) =
                block.isFirst
                ? (.zero, .zero, .zero, .zero) : (partial[0], partial[4], partial[8], partial[12])
            var vector = residue
            while vector < whole {
                let (s0, s1, s2, s3) = summands[vector]
                t0 = t0 + s0
                t1 = t1 + s1
                t2 = t2 + s2
                t3 = t3 + s3
                vector &+= 4
            }
            (partial[0], partial[4], partial[8], partial[12]) = (t0, t1, t2, t3)
        }
        if whole < block.vectors { addLast(summands[whole], at: whole) }
        if block.isLast { joinPartials() }
    }

    /// Adds those lanes of the last vector that hold examples.
    @inline(__always)
    private func addLast(_ summands: (Lanes, Lanes, Lanes, Lanes), at whole: Int) {
        let (s0, s1, s2, s3) = summands
        let partial = partials + whole % 4
        let valid = validLanes
        partial[0] = partial[0] + Lanes.zero.or(s0, where: valid)
        partial[4] = partial[4] + Lanes.zero.or(s1, where: valid)
        partial[8] = partial[8] + Lanes.zero.or(s2, where: valid)
        partial[12] = partial[12] + Lanes.zero.or(s3, where: valid)
    }

    /// Takes the block into four partial maxima.
    @inline(never)
    func addMaximum() {
        let x = piece.operand(0)
        if block.isFirst { for index in 0..<4 { partials[index] = Lanes(repeating: -.infinity) } }
        let whole = wholeVectors
        for vector in 0..<whole { partials[vector % 4] = Maximum.value(partials[vector % 4], x[vector]) }
        if whole < block.vectors {
            let last = Lanes(repeating: -.infinity).or(x[whole], where: validLanes)
            partials[whole % 4] = Maximum.value(partials[whole % 4], last)
        }
    }
}
