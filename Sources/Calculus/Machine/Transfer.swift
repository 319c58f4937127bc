// Numbers that pass between machines and between values of one machine, without arrays in between.

extension Machine {
    /// All lanes of a column, as many as the machine has.
    package func numbers(_ value: ValueID) -> [Double] {
        (0..<capacity).map { self[value, lane: $0] }
    }

    /// Copies a column over another of the same machine.
    package func copy(_ source: ValueID, to target: ValueID) {
        let vectors = (capacity + Lanes.scalarCount - 1) / Lanes.scalarCount
        let from = plan.places[source]
        let to = plan.places[target]
        for vector in 0..<vectors {
            memory[to.offset + vector] = memory[from.offset + vector * from.laneStride]
        }
    }

    /// Gives the uniform inputs `targets` the lanes of another machine's column.
    package func scatter(_ other: Machine, _ column: ValueID, into targets: [ValueID]) {
        let source = other.scalars(column)
        for (lane, target) in targets.enumerated() { self[target] = source[lane] }
    }

    /// Gives the lanes of `column` another machine's uniform values.
    package func gather(_ sources: [ValueID], of other: Machine, into column: ValueID) {
        let target = scalars(column)
        for (lane, source) in sources.enumerated() { target[lane] = other[source] }
    }

    /// Whether every lane of a column is finite.
    package func isFinite(_ column: ValueID) -> Bool {
        let numbers = scalars(column)
        var zero = 0.0
        for lane in 0..<capacity { zero += numbers[lane] * 0 }
        return zero == 0
    }

    private func scalars(_ column: ValueID) -> UnsafeMutablePointer<Double> {
        UnsafeMutableRawPointer(memory + plan.places[column].offset).assumingMemoryBound(to: Double.self)
    }
}
