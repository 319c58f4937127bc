/// A value's numbers in the present block: where they start, and whether one number stands for all lanes.
struct Cursor {
    var start: UnsafeMutablePointer<Lanes>
    let isUniform: Bool

    @inline(__always) subscript(vector: Int) -> Lanes {
        isUniform ? uniform : start[vector]
    }

    /// The one number, in all lanes.
    @inline(__always) var uniform: Lanes {
        Lanes(repeating: UnsafeRawPointer(start).load(as: Double.self))
    }

    /// Stores the number of a uniform value.
    @inline(__always) func store(_ number: Double) {
        UnsafeMutableRawPointer(start).storeBytes(of: number, as: Double.self)
    }
}

/// One step over one block: what a kernel works on.
struct Piece {
    /// The result, then the operands; of a tile of sums over lanes four results.
    let cursors: UnsafePointer<Cursor>
    let operandCount: Int
    let vectors: Int

    @inline(__always) var result: UnsafeMutablePointer<Lanes> { cursors[0].start }

    /// Operand `index` of a step with one result.
    @inline(__always) func operand(_ index: Int) -> Cursor { cursors[1 &+ index] }
}
