/// Where a machine keeps each value of a program, and in which order and pieces it computes them.
///
/// Uniform values take one vector each. Columns that are kept, or that later segments read, have a place of their own
/// for all lanes; the others share block-sized places, so that a program's working set stays in the nearest caches.
struct Plan {
    /// Where a value stands: `offset + block · blockStride + vector · laneStride`, in vectors.
    struct Place {
        var offset: Int
        var blockStride: Int
        var laneStride: Int
    }

    /// One instruction, ready to run.
    struct Step {
        enum Kernel {
            case lanes(Operation)
            /// A product that is only summed over the lanes: the product itself is never stored.
            case reduction(Operation, ofProduct: Bool)
        }

        let kernel: Kernel
        let isColumn: Bool
        let out: Place
        /// Operand places, as a range of `Plan.operands`.
        let operands: Range<Int>
        /// For a weighted sum: every first factor is uniform.
        let hasUniformWeights: Bool
    }

    /// Vectors a block: 512 lanes at most, a multiple of the four partial sums of a reduction.
    static let blockVectors = 64

    let places: [Place]
    let steps: [Step]
    let operands: [Place]
    /// Runs of steps between which lanes must wait for each other.
    let segments: [Range<Int>]
    let vectorCount: Int

    init(_ program: Program, lanes: Int, keeping kept: Machine.Keeping) {
        let fused = Plan.fusedProducts(of: program, keeping: kept)
        let segmentOf = Plan.segments(of: program)
        var layout = Layout(program, lanes: lanes, kept: kept, fused: fused, segmentOf: segmentOf)
        layout.placeAll()
        places = layout.places
        vectorCount = layout.vectorCount

        var steps: [Step] = []
        var operands: [Place] = []
        var segments: [Range<Int>] = []
        var current = 0
        for (id, instruction) in program.instructions.enumerated()
        where !instruction.operation.isGiven && !fused.contains(id) {
            if segmentOf[id] != current || segments.isEmpty {
                segments.append(steps.count..<steps.count)
                current = segmentOf[id]
            }
            let product = instruction.operands.first.flatMap { fused.contains($0) ? $0 : nil }
            var ids = product.map { program.instructions[$0].operands } ?? instruction.operands
            let uniformWeights = instruction.operation == .weightedSum && Plan.putUniformFirst(&ids, program)
            let start = operands.count
            operands += ids.map { layout.places[$0] }
            steps.append(
                Step(
                    kernel: instruction.operation.crossesLanes
                        ? .reduction(instruction.operation, ofProduct: product != nil)
                        : .lanes(instruction.operation),
                    isColumn: instruction.kind == .column, out: layout.places[id],
                    operands: start..<operands.count, hasUniformWeights: uniformWeights))
            segments[segments.count - 1] = segments[segments.count - 1].lowerBound..<steps.count
        }
        self.steps = steps
        self.operands = operands
        self.segments = segments
    }

    /// Products whose only use is a sum or mean over the lanes, and that nobody asks for.
    private static func fusedProducts(of program: Program, keeping kept: Machine.Keeping) -> Set<ValueID> {
        var uses = [Int](repeating: 0, count: program.instructions.count)
        for instruction in program.instructions {
            for operand in instruction.operands { uses[operand] += 1 }
        }
        var fused: Set<ValueID> = []
        for instruction in program.instructions
        where instruction.operation == .laneMean || instruction.operation == .laneSum {
            let operand = instruction.operands[0]
            let isProduct = program.instructions[operand].operation == .multiply
            if isProduct && uses[operand] == 1 && !kept.keeps(operand) { fused.insert(operand) }
        }
        return fused
    }

    /// The segment of each instruction: one that reads what lanes computed together stands in a later segment.
    private static func segments(of program: Program) -> [Int] {
        var segmentOf: [Int] = []
        var current = 0
        for instruction in program.instructions {
            let waits = instruction.operands.contains {
                program.instructions[$0].operation.crossesLanes && segmentOf[$0] == current
            }
            if waits { current += 1 }
            segmentOf.append(current)
        }
        return segmentOf
    }

    /// Turns each pair (w, x) so that a uniform factor comes first; true when every pair has one.
    private static func putUniformFirst(_ ids: inout [ValueID], _ program: Program) -> Bool {
        var all = true
        for index in stride(from: ids.count % 2, to: ids.count, by: 2) {
            if program.instructions[ids[index]].kind == .column { ids.swapAt(index, index + 1) }
            if program.instructions[ids[index]].kind == .column { all = false }
        }
        return all
    }
}
