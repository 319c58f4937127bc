// Sums over lanes run in four partial sums of eight lanes each, joined in one fixed order: the same bits whatever the
// block size, and four additions under way at once.

extension Machine {
    /// Adds one block to a reduction; the last block joins the partial results.
    @inline(never)
    func reduce(
        _ operation: Operation, ofProduct: Bool, _ step: Plan.Step, at block: Int, vectors: Int, isFirst: Bool,
        isLast: Bool
    ) {
        let partial = memory + step.out.offset
        let start: Lanes = operation == .laneMaximum ? Lanes(repeating: -.infinity) : .zero
        if isFirst { for index in 0..<4 { partial[index] = start } }
        let x = operand(0, of: step, at: block)
        let y = ofProduct ? operand(1, of: step, at: block) : x
        let wholeVectors = isLast && lanes % Lanes.scalarCount != 0 ? vectors - 1 : vectors
        switch (operation, ofProduct) {
        case (.laneMaximum, _): accumulate(partial, wholeVectors) { Maximum.value($1, x[$0]) }
        case (_, true): accumulate(partial, wholeVectors) { $1 + x[$0] * y[$0] }
        case (_, false): accumulate(partial, wholeVectors) { $1 + x[$0] }
        }
        if wholeVectors < vectors {
            let last = ofProduct ? x[wholeVectors] * y[wholeVectors] : x[wholeVectors]
            let padded = start.replacing(with: last, where: validLanes)
            let slot = partial + wholeVectors % 4
            slot.pointee = operation == .laneMaximum ? Maximum.value(slot.pointee, padded) : slot.pointee + padded
        }
        if isLast { finish(operation, partial) }
    }

    @inline(__always)
    private func accumulate(
        _ partial: UnsafeMutablePointer<Lanes>, _ vectors: Int, _ next: (Int, Lanes) -> Lanes
    ) {
        var (t0, t1, t2, t3) = (partial[0], partial[1], partial[2], partial[3])
        var vector = 0
        while vector &+ 4 <= vectors {
            t0 = next(vector, t0)
            t1 = next(vector &+ 1, t1)
            t2 = next(vector &+ 2, t2)
            t3 = next(vector &+ 3, t3)
            vector &+= 4
        }
        if vector < vectors { t0 = next(vector, t0) }
        if vector &+ 1 < vectors { t1 = next(vector &+ 1, t1) }
        if vector &+ 2 < vectors { t2 = next(vector &+ 2, t2) }
        (partial[0], partial[1], partial[2], partial[3]) = (t0, t1, t2, t3)
    }

    /// Which lanes of the last vector hold examples.
    private var validLanes: SIMDMask<Lanes.MaskStorage> {
        let index = Lanes(0, 1, 2, 3, 4, 5, 6, 7)
        return index .< Double(lanes % Lanes.scalarCount)
    }

    /// Joins the partial results; not inlined, because reducing a vector beside a hot loop tears that loop apart.
    @inline(never)
    private func finish(_ operation: Operation, _ partial: UnsafeMutablePointer<Lanes>) {
        let scalars = UnsafeMutableRawPointer(partial).assumingMemoryBound(to: Double.self)
        if operation == .laneMaximum {
            var largest = scalars[0]
            for index in 1..<32 where scalars[index] > largest || scalars[index] != scalars[index] {
                largest = scalars[index]
            }
            partial[0] = Lanes(repeating: largest)
            return
        }
        let joined = (partial[0] + partial[1]) + (partial[2] + partial[3])
        let pairs = joined.evenHalf + joined.oddHalf
        let quads = pairs.evenHalf + pairs.oddHalf
        let total = quads[0] + quads[1]
        partial[0] = Lanes(repeating: operation == .laneMean ? total / Double(lanes) : total)
    }
}
