/// Hands out places to the values of a program.
struct Layout {
    private let program: Program
    private let columnVectors: Int
    private let kept: Machine.Keeping
    private let fused: Set<ValueID>
    private let segmentOf: [Int]
    private(set) var places: [Plan.Place] = []
    private(set) var vectorCount = 0
    private var freeBlocks: [Int] = []
    private var lastUse: [Int]
    private var crossesSegments: [Bool]

    init(
        _ program: Program, lanes: Int, kept: Machine.Keeping, fused: Set<ValueID>, segmentOf: [Int]
    ) {
        self.program = program
        self.kept = kept
        self.fused = fused
        self.segmentOf = segmentOf
        let vectors = (lanes + Lanes.scalarCount - 1) / Lanes.scalarCount
        // A multiple of four vectors, the unrolling of the kernels.
        columnVectors = (vectors + 3) / 4 * 4
        lastUse = Array(program.instructions.indices)
        crossesSegments = Array(repeating: false, count: program.instructions.count)
    }

    mutating func placeAll() {
        findLastUses()
        var expiring: [Int: [Int]] = [:]
        for (id, instruction) in program.instructions.enumerated() {
            let place: Plan.Place
            if instruction.kind == .uniform {
                // Four vectors for a reduction's partial sums; one value is read from the first.
                place = Plan.Place(
                    offset: take(instruction.operation.crossesLanes ? 4 : 1), blockStride: 0, laneStride: 0)
            } else if fused.contains(id) {
                place = Plan.Place(offset: 0, blockStride: 0, laneStride: 1)
            } else if kept.keeps(id) || instruction.operation.isGiven || crossesSegments[id] {
                place = Plan.Place(offset: take(columnVectors), blockStride: 1, laneStride: 1)
            } else {
                let block = freeBlocks.popLast() ?? take(min(columnVectors, Plan.blockVectors))
                place = Plan.Place(offset: block, blockStride: 0, laneStride: 1)
                expiring[lastUse[id], default: []].append(block)
            }
            places.append(place)
            // Freed after the last reader has run: its own result never lands on an operand.
            freeBlocks += expiring.removeValue(forKey: id) ?? []
        }
    }

    /// A fused product is read where its sum stands, so its operands live until there.
    private mutating func findLastUses() {
        for (id, instruction) in program.instructions.enumerated() where !fused.contains(id) {
            let operands = instruction.operands.flatMap {
                fused.contains($0) ? program.instructions[$0].operands : [$0]
            }
            for operand in operands {
                lastUse[operand] = id
                if segmentOf[operand] != segmentOf[id] { crossesSegments[operand] = true }
            }
        }
    }

    private mutating func take(_ vectors: Int) -> Int {
        defer { vectorCount += vectors }
        return vectorCount
    }
}
