/// Columns of values, and the running of a program over them.
///
/// Lanes are independent until an operation crosses them; sums over lanes are added in one fixed order. So the bits of
/// every value depend on the program and its inputs alone, not on the block size, the processor or what is kept.
/// A class because it owns its memory.
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
    private let laneCounts: [ValueID]

    package init(_ program: Program, lanes: Int, keeping kept: Keeping = .everything) {
        self.program = program
        capacity = max(lanes, 1)
        self.lanes = capacity
        plan = Plan(program, lanes: capacity, keeping: kept)
        memory = .allocate(capacity: plan.vectorCount + 1)
        memory.initialize(repeating: .zero, count: plan.vectorCount + 1)
        laneCounts = program.instructions.indices.filter { program.instructions[$0].operation == .laneCount }
        for (id, instruction) in program.instructions.enumerated() where instruction.operation == .constant {
            self[id] = instruction.constant
        }
    }

    deinit {
        memory.deallocate()
    }

    /// A uniform value; also the first lane of a column.
    package subscript(value: ValueID) -> Double {
        get { memory[plan.places[value].offset][0] }
        set { memory[plan.places[value].offset] = Lanes(repeating: newValue) }
    }

    /// The number that lane `lane` holds.
    package subscript(value: ValueID, lane lane: Int) -> Double {
        let place = plan.places[value]
        guard place.laneStride == 1 else { return memory[place.offset][0] }
        return memory[place.offset + lane / Lanes.scalarCount][lane % Lanes.scalarCount]
    }

    /// Gives the lanes of an input, from lane 0; lanes beyond `numbers` become zero.
    package func set(_ value: ValueID, to numbers: some Collection<Double>) {
        let place = plan.places[value]
        guard place.laneStride == 1 else {
            if let first = numbers.first { self[value] = first }
            return
        }
        let vectors = (capacity + Lanes.scalarCount - 1) / Lanes.scalarCount
        let start = UnsafeMutableRawPointer(memory + place.offset).assumingMemoryBound(to: Double.self)
        for (lane, number) in numbers.prefix(capacity).enumerated() { start[lane] = number }
        for lane in min(numbers.count, capacity)..<vectors * Lanes.scalarCount { start[lane] = 0 }
    }

    /// Gives many uniform inputs at once.
    package func set(_ values: [ValueID], to numbers: [Double]) {
        for index in values.indices { self[values[index]] = numbers[index] }
    }

    /// The lanes of a value, as many as the last run had.
    package func column(_ value: ValueID) -> [Double] {
        (0..<lanes).map { self[value, lane: $0] }
    }

    /// Runs the whole program over the first `lanes` lanes (all by default).
    package func run(lanes count: Int? = nil) {
        lanes = min(count ?? capacity, capacity)
        for value in laneCounts { self[value] = Double(lanes) }
        for segment in plan.segments { runSegment(segment) }
    }

    private func runSegment(_ segment: Range<Int>) {
        let vectors = (lanes + Lanes.scalarCount - 1) / Lanes.scalarCount
        var start = 0
        while start < max(vectors, 1) {
            let count = min(Plan.blockVectors, vectors - start)
            for index in segment {
                runStep(index, at: start, vectors: count, isFirst: start == 0, isLast: start + count >= vectors)
            }
            start += Plan.blockVectors
        }
    }

    @inline(__always)
    private func runStep(_ index: Int, at start: Int, vectors: Int, isFirst: Bool, isLast: Bool) {
        plan.steps.withUnsafeBufferPointer { steps in
            let step = steps[index]
            switch step.kernel {
            case .lanes(let operation):
                guard step.isColumn || isFirst else { return }
                compute(operation, step, at: start, vectors: step.isColumn ? vectors : 1)
            case .reduction(let operation, let ofProduct):
                reduce(
                    operation, ofProduct: ofProduct, step, at: start, vectors: vectors, isFirst: isFirst,
                    isLast: isLast)
            }
        }
    }
}
