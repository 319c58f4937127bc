/// The lanes of a run that are computed together.
struct Block {
    /// In vectors.
    let start: Int
    let vectors: Int
    /// The lanes of the whole run.
    let lanes: Int
    let isLast: Bool

    var isFirst: Bool { start == 0 }
}

extension Machine {
    /// The blocks of a run over that many lanes; one at least.
    func blocks(of lanes: Int) -> [Block] {
        let vectors = (lanes + Lanes.scalarCount - 1) / Lanes.scalarCount
        return stride(from: 0, to: max(vectors, 1), by: Plan.blockVectors).map { start in
            let count = min(Plan.blockVectors, vectors - start)
            return Block(start: start, vectors: count, lanes: lanes, isLast: start + count >= vectors)
        }
    }

    /// Runs steps over one block; uniform values are computed with the first.
    func run(_ range: Range<Int>, over block: Block) {
        plan.steps.withUnsafeBufferPointer { steps in
            for step in steps[range] {
                let piece = Piece(
                    cursors: UnsafePointer(cursors + step.first), operandCount: step.operandCount,
                    vectors: step.isUniform ? 1 : block.vectors)
                switch step.kernel {
                case .lanes(let operation):
                    guard block.isFirst || !step.isUniform else { continue }
                    piece.compute(operation)
                    if step.isUniform { uniforms[step.uniform] = piece.result.pointee[0] }
                case .dense:
                    DenseSum.compute(piece)
                case .totals(let summand, let isMean):
                    let reduction = Reduction(piece: piece, partials: memory + step.partials, block: block)
                    reduction.add(summand)
                    if block.isLast { reduction.finishTotals(isMean: isMean) }
                case .laneMaximum:
                    let reduction = Reduction(piece: piece, partials: memory + step.partials, block: block)
                    reduction.addMaximum()
                    if block.isLast { reduction.finishMaximum() }
                }
            }
        }
    }
}
