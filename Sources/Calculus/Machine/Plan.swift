/// Where a machine keeps each value of a program, and in which order and pieces it computes them.
///
/// Uniform values stand side by side, so that all weights of a network take little of the nearest cache.
/// Columns that are kept, or that later segments read, have a place of their own for all lanes; the others
/// share block-sized places, so that a program's working set stays in the nearest caches.
struct Plan {
    /// Where a value stands.
    enum Place {
        /// The number at that index of the uniform values.
        case uniform(Int)
        /// From that vector of the columns; every block at the same place if it is not held for all lanes.
        case column(Int, isWhole: Bool)

        var isMoving: Bool {
            if case .column(_, isWhole: true) = self { true } else { false }
        }
    }

    /// One instruction, or four sums over lanes at once, ready to run.
    struct Step {
        enum Kernel {
            /// Each lane for itself, by the operation's own kernel.
            case lanes(Operation)
            /// Σ uniform · column, the sum of a dense unit.
            case dense
            /// Four sums or means over the lanes (`TotalTile`).
            case totals(TotalTile.Summand, isMean: Bool)
            case laneMaximum
        }

        let kernel: Kernel
        /// Computed once, not for each lane: in a vector whose first lane then goes to the uniform value
        /// `uniform`.
        let isUniform: Bool
        let uniform: Int
        /// The first of its references: results, then operands.
        let first: Int
        let operandCount: Int
        /// Where a sum over lanes keeps its partial sums.
        let partials: Int
    }

    /// Steps between which no lane waits for another, and those of their references that move from block to
    /// block.
    struct Segment {
        var steps: Range<Int>
        var moving: [Int]
    }

    /// Bytes that the processor moves together.
    static let cacheLine = 64
    /// Vectors a block: 256 lanes at most, a multiple of the four partial sums of a reduction.
    static let blockVectors = 32

    let places: [Place]
    let steps: [Step]
    /// Where each step writes and reads, step after step.
    let references: [Place]
    let segments: [Segment]
    let vectorCount: Int
    let uniformCount: Int

    init(_ program: Program, lanes: Int, keeping kept: Machine.Keeping) {
        let fused = Plan.fusedProducts(of: program, keeping: kept)
        let segmentOf = Plan.segments(of: program)
        var layout = Layout(program, lanes: lanes, kept: kept, fused: fused, segmentOf: segmentOf)
        layout.placeAll()
        var writer = StepWriter(program: program, fused: fused, layout: layout)
        var current: Int?
        for id in layout.order where layout.isComputed(id) {
            if segmentOf[id] != current {
                writer.startSegment()
                current = segmentOf[id]
            }
            writer.write(id)
        }
        writer.closeTile()
        places = layout.places
        steps = writer.steps
        references = writer.references
        segments = writer.segments
        vectorCount = writer.layout.vectorCount
        uniformCount = writer.layout.uniformCount
    }

    /// Products of columns whose only use is a sum or mean over the lanes, and that nobody asks for: never
    /// stored.
    private static func fusedProducts(of program: Program, keeping kept: Machine.Keeping) -> Set<ValueID> {
        var uses = [Int](repeating: 0, count: program.instructions.count)
        for instruction in program.instructions {
            for operand in instruction.operands { uses[operand] += 1 }
        }
        var fused: Set<ValueID> = []
        for instruction in program.instructions
        where instruction.operation == .laneMean || instruction.operation == .laneSum {
            let operand = instruction.operands[0]
            let product = program.instructions[operand]
            guard product.operation == .multiply && uses[operand] == 1 && !kept.keeps(operand) else {
                continue
            }
            if product.operands.allSatisfy({ program.instructions[$0].kind == .column }) {
                fused.insert(operand)
            }
        }
        return fused
    }

    /// The segment of each instruction, the earliest possible: one that reads what lanes computed together
    /// stands in a later segment than that.
    private static func segments(of program: Program) -> [Int] {
        var segmentOf: [Int] = []
        for instruction in program.instructions {
            let earliest = instruction.operands.map {
                segmentOf[$0] + (program.instructions[$0].operation.crossesLanes ? 1 : 0)
            }
            segmentOf.append(earliest.max() ?? 0)
        }
        return segmentOf
    }
}
