/// Columns of values, and the running of a program over them.
///
/// Lanes are independent until an operation crosses them; sums over lanes are added in one fixed order. So
/// the bits of every value depend on the program and its inputs alone, not on the block size, the processor
/// or what is kept. A class because it owns its memory.
package final class Machine {
    /// Which values must be readable after a run.
    package enum Keeping: Sendable {
        case everything
        case only(Set<ValueID>)

        func keeps(_ value: ValueID) -> Bool {
            switch self {
            case .everything: true
            case .only(let values): values.contains(value)
            }
        }
    }

    package let program: Program
    /// The most lanes a run may have.
    package let capacity: Int
    /// The lanes of the last run.
    package private(set) var lanes: Int
    let plan: Plan
    let memory: UnsafeMutablePointer<Lanes>
    /// Behind the columns.
    let uniforms: UnsafeMutablePointer<Double>
    /// Where the plan's references stand in the block that is running.
    let cursors: UnsafeMutablePointer<Cursor>
    private let laneCounts: [ValueID]

    package init(_ program: Program, lanes: Int, keeping kept: Keeping = .everything) {
        self.program = program
        capacity = max(lanes, 1)
        self.lanes = capacity
        plan = Plan(program, lanes: capacity, keeping: kept)
        let vectors = plan.vectorCount + plan.uniformCount / Lanes.scalarCount + 1
        // Vectors that straddle two cache lines halve the speed, and `allocate(capacity:)` aligns to 16 bytes
        // only.
        memory = UnsafeMutableRawPointer.allocate(
            byteCount: vectors * MemoryLayout<Lanes>.stride, alignment: Plan.cacheLine
        ).bindMemory(to: Lanes.self, capacity: vectors)
        memory.initialize(repeating: .zero, count: vectors)
        uniforms = UnsafeMutableRawPointer(memory + plan.vectorCount).assumingMemoryBound(to: Double.self)
        cursors = .allocate(capacity: plan.references.count)
        laneCounts = program.instructions.indices.filter { program.instructions[$0].operation == .laneCount }
        for (index, place) in plan.references.enumerated() { (cursors + index).initialize(to: cursor(place)) }
        for (id, instruction) in program.instructions.enumerated() where instruction.operation == .constant {
            self[id] = instruction.constant
        }
    }

    deinit {
        memory.deallocate()
        cursors.deallocate()
    }

    /// A uniform value; also the first lane of a column.
    package subscript(value: ValueID) -> Double {
        get { self[value, lane: 0] }
        set {
            switch plan.places[value] {
            case .uniform(let index): uniforms[index] = newValue
            case .column: set(value, to: [newValue])
            }
        }
    }

    /// The number that lane `lane` holds.
    package subscript(value: ValueID, lane lane: Int) -> Double {
        switch plan.places[value] {
        case .uniform(let index): uniforms[index]
        case .column(let vector, _): scalars(from: vector)[lane]
        }
    }

    /// Gives the lanes of an input, from lane 0; lanes beyond `numbers` become zero.
    package func set(_ value: ValueID, to numbers: [Double]) {
        set(value, count: numbers.count) { numbers[$0] }
    }

    /// Gives the lanes of an input the numbers that stand at `rows`, from lane 0; lanes beyond `rows` become zero.
    package func set(_ value: ValueID, to numbers: [Double], at rows: [Int]) {
        set(value, count: rows.count) { numbers[rows[$0]] }
    }

    @inline(__always)
    private func set(_ value: ValueID, count: Int, _ number: (Int) -> Double) {
        switch plan.places[value] {
        case .uniform(let index):
            if count > 0 { uniforms[index] = number(0) }
        case .column(let vector, _):
            let vectors = (capacity + Lanes.scalarCount - 1) / Lanes.scalarCount
            let start = scalars(from: vector)
            let given = min(count, capacity)
            for lane in 0..<given { start[lane] = number(lane) }
            for lane in given..<vectors * Lanes.scalarCount { start[lane] = 0 }
        }
    }

    /// Gives many uniform inputs at once.
    package func set(_ values: [ValueID], to numbers: [Double]) {
        for index in values.indices { self[values[index]] = numbers[index] }
    }

    /// The lanes of a value, as many as the last run had.
    package func column(_ value: ValueID) -> [Double] {
        (0..<lanes).map { self[value, lane: $0] }
    }

    /// Where a reference stands in the first block.
    private func cursor(_ place: Plan.Place) -> Cursor {
        switch place {
        case .uniform(let index):
            let start = UnsafeMutableRawPointer(uniforms + index)
            return Cursor(start: start.assumingMemoryBound(to: Lanes.self), isUniform: true)
        case .column(let vector, _):
            return Cursor(start: memory + vector, isUniform: false)
        }
    }

    /// Runs the whole program over the first `lanes` lanes (all by default).
    package func run(lanes count: Int? = nil) {
        lanes = min(count ?? capacity, capacity)
        for value in laneCounts { self[value] = Double(lanes) }
        let blocks = blocks(of: lanes)
        for segment in plan.segments {
            for block in blocks {
                if capacity > Plan.blockVectors * Lanes.scalarCount { move(segment, to: block.start) }
                run(segment.steps, over: block)
            }
        }
    }

    /// Points the references of a segment at the block that starts with vector `start`.
    private func move(_ segment: Plan.Segment, to start: Int) {
        for index in segment.moving { cursors[index].start = cursor(plan.references[index]).start + start }
    }
}
