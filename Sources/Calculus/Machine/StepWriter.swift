/// Writes the steps of a plan, instruction by instruction, gathering neighbouring sums over lanes into tiles.
struct StepWriter {
    let program: Program
    let fused: Set<ValueID>
    var layout: Layout
    private(set) var steps: [Plan.Step] = []
    private(set) var references: [Plan.Place] = []
    private(set) var segments: [Plan.Segment] = []
    private var tile: TotalTile?

    init(program: Program, fused: Set<ValueID>, layout: Layout) {
        self.program = program
        self.fused = fused
        self.layout = layout
    }

    mutating func startSegment() {
        closeTile()
        segments.append(Plan.Segment(steps: steps.count..<steps.count, moving: []))
    }

    mutating func write(_ id: ValueID) {
        let instruction = program.instructions[id]
        switch instruction.operation {
        case .laneSum, .laneMean:
            return gather(id, isMean: instruction.operation == .laneMean)
        case .laneMaximum:
            closeTile()
            append(.laneMaximum, [id], instruction.operands, partials: layout.placePartials(count: 1))
        case .weightedSum:
            closeTile()
            let operands = uniformFirst(instruction.operands)
            let isDense = instruction.kind == .column && isUniformTimesColumn(operands)
            append(isDense ? .dense : .lanes(.weightedSum), [id], operands)
        default:
            closeTile()
            append(.lanes(instruction.operation), [id], instruction.operands)
        }
    }

    /// Writes the sums over lanes that were gathered so far.
    mutating func closeTile() {
        guard let tile else { return }
        self.tile = nil
        append(
            .totals(tile.summand, isMean: tile.isMean), tile.totals.map(\.value), tile.operands,
            partials: layout.placePartials(count: TotalTile.width))
    }

    private mutating func gather(_ id: ValueID, isMean: Bool) {
        let operand = program.instructions[id].operands[0]
        if program.instructions[operand].kind == .uniform {
            return writeTotal(id, ofUniform: operand, isMean: isMean)
        }
        let summed = fused.contains(operand) ? program.instructions[operand].operands : [operand]
        let total = TotalTile.Total(value: id, summed: summed)
        if tile?.take(total, isMean: isMean) == true { return }
        closeTile()
        tile = TotalTile(isMean: isMean, total)
    }

    /// The sum over lanes of what is the same in all lanes: of a column of copies, so that tiles read columns
    /// only.
    private mutating func writeTotal(_ id: ValueID, ofUniform operand: ValueID, isMean: Bool) {
        closeTile()
        let column = layout.placeTemporary()
        append(.lanes(.copy), [column], [layout.places[operand]])
        append(
            .totals(.values, isMean: isMean), [layout.places[id]],
            Array(repeating: column, count: TotalTile.width),
            partials: layout.placePartials(count: TotalTile.width))
    }

    private mutating func append(
        _ kernel: Plan.Step.Kernel, _ results: [ValueID], _ operands: [ValueID], partials: Int = 0
    ) {
        append(
            kernel, results.map { layout.places[$0] }, operands.map { layout.places[$0] }, partials: partials)
    }

    private mutating func append(
        _ kernel: Plan.Step.Kernel, _ results: [Plan.Place], _ operands: [Plan.Place], partials: Int = 0
    ) {
        var places = results
        var uniform: Int?
        switch kernel {
        case .totals:
            while places.count < TotalTile.width { places.append(Layout.waste) }
        case .lanes, .dense:
            if case .uniform(let index) = places[0] {
                uniform = index
                places = [Layout.waste]
            }
        case .laneMaximum: break
        }
        places += operands
        steps.append(
            Plan.Step(
                kernel: kernel, isUniform: uniform != nil, uniform: uniform ?? 0, first: references.count,
                operandCount: operands.count, partials: partials))
        let last = segments.count - 1
        segments[last].moving += places.indices.filter { places[$0].isMoving }.map { references.count + $0 }
        segments[last].steps = segments[last].steps.lowerBound..<steps.count
        references += places
    }

    /// Each pair (w, x) turned so that a uniform factor comes first.
    private func uniformFirst(_ operands: [ValueID]) -> [ValueID] {
        var operands = operands
        for index in stride(from: operands.count % 2, to: operands.count, by: 2)
        where program.instructions[operands[index]].kind == .column {
            operands.swapAt(index, index + 1)
        }
        return operands
    }

    private func isUniformTimesColumn(_ operands: [ValueID]) -> Bool {
        stride(from: operands.count % 2, to: operands.count, by: 2).allSatisfy {
            program.instructions[operands[$0]].kind == .uniform
                && program.instructions[operands[$0 + 1]].kind == .column
        }
    }
}
