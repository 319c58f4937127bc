/// Hands out places to the values of a program.
struct Layout {
    /// A vector for what nobody reads from there: fused products, superfluous sums, uniform results before
    /// they are brought to their place.
    static let waste = Plan.Place.column(0, isWhole: false)

    private let program: Program
    /// Vectors a column.
    private let vectors: Int
    private let kept: Machine.Keeping
    private let fused: Set<ValueID>
    private let segmentOf: [Int]
    /// The instructions in the order of their segments, within a segment in that of the program.
    let order: [ValueID]
    private(set) var places: [Plan.Place]
    /// The first vector is `waste`.
    private(set) var vectorCount = 1
    private(set) var uniformCount = 0
    private var freeBlocks: [Plan.Place] = []
    /// For each value the one whose numbers it shares: a copy's are those of what it copies.
    let holder: [ValueID]
    private var lastUse: [Int]
    private var outlivesBlock: [Bool]
    private var sharedPartials: Int?

    init(
        _ program: Program, lanes: Int, kept: Machine.Keeping, fused: Set<ValueID>, segmentOf: [Int]
    ) {
        self.program = program
        self.kept = kept
        self.fused = fused
        self.segmentOf = segmentOf
        vectors = (lanes + Lanes.scalarCount - 1) / Lanes.scalarCount
        order = program.instructions.indices.sorted { (segmentOf[$0], $0) < (segmentOf[$1], $1) }
        places = Array(repeating: Layout.waste, count: program.instructions.count)
        holder = Layout.holders(in: program)
        lastUse = Array(program.instructions.indices)
        outlivesBlock = Array(repeating: false, count: program.instructions.count)
    }

    mutating func placeAll() {
        findLastUses()
        var expiring: [ValueID: [Plan.Place]] = [:]
        for id in order {
            let instruction = program.instructions[id]
            if holder[id] != id {
                places[id] = places[holder[id]]
            } else if instruction.kind == .uniform {
                places[id] = .uniform(uniformCount)
                uniformCount += 1
            } else if outlivesBlock[id] || instruction.operation.isGiven {
                places[id] = .column(take(columnOf: vectors), isWhole: true)
            } else if !fused.contains(id) {
                places[id] = freeBlocks.popLast() ?? placeTemporary()
                expiring[lastUse[id], default: []].append(places[id])
            }
            // Freed after the last reader has run: its own result never lands on an operand.
            freeBlocks += expiring.removeValue(forKey: id) ?? []
        }
    }

    /// Whether a step computes the value.
    func isComputed(_ id: ValueID) -> Bool {
        holder[id] == id && !fused.contains(id) && !program.instructions[id].operation.isGiven
    }

    /// A fused product is read where its sum stands, so its operands live until there.
    private mutating func findLastUses() {
        for id in order where !fused.contains(id) {
            let operands = program.instructions[id].operands.flatMap {
                fused.contains($0) ? program.instructions[$0].operands : [$0]
            }
            for operand in operands.map({ holder[$0] }) {
                lastUse[operand] = id
                if segmentOf[operand] != segmentOf[id] { outlivesBlock[operand] = true }
            }
            if kept.keeps(id) { outlivesBlock[holder[id]] = true }
        }
    }

    /// Copies of computed columns hold nothing of their own.
    private static func holders(in program: Program) -> [ValueID] {
        var holders: [ValueID] = []
        for (id, instruction) in program.instructions.enumerated() {
            let source = instruction.operands.first ?? id
            let isShared =
                instruction.operation == .copy && instruction.kind == .column
                && !program.instructions[source].operation.isGiven
            holders.append(isShared ? holders[source] : id)
        }
        return holders
    }

    /// Room for a column of one block that no value stands in.
    mutating func placeTemporary() -> Plan.Place {
        .column(take(columnOf: min(vectors, Plan.blockVectors)), isWhole: false)
    }

    /// Room for the four partial sums of each of `count` sums over lanes; the same for all sums of a program
    /// whose lanes fit one block, which finishes each before it begins the next.
    mutating func placePartials(count: Int) -> Int {
        guard vectors <= Plan.blockVectors else { return take(4 * count) }
        let shared = sharedPartials ?? take(4 * TotalTile.width)
        sharedPartials = shared
        return shared
    }

    /// Room for a column, an odd number of vectors: at even distances the same lanes of many columns would
    /// compete for the same few places in the cache.
    private mutating func take(columnOf vectors: Int) -> Int {
        take(vectors | 1)
    }

    private mutating func take(_ vectors: Int) -> Int {
        defer { vectorCount += vectors }
        return vectorCount
    }
}
