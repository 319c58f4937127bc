// Numbers that pass between machines and between values of one machine, without arrays in between.

extension Machine {
    /// All lanes of a column, as many as the machine has.
    package func numbers(_ value: ValueID) -> [Double] {
        switch plan.places[value] {
        case .uniform(let index): Array(repeating: uniforms[index], count: capacity)
        case .column(let vector, _): Array(UnsafeBufferPointer(start: scalars(from: vector), count: capacity))
        }
    }

    /// Copies a value over a column of the same machine.
    package func copy(_ source: ValueID, to target: ValueID) {
        let to = scalars(target)
        switch plan.places[source] {
        case .uniform(let index): to.update(repeating: uniforms[index], count: capacity)
        case .column(let vector, _): to.update(from: scalars(from: vector), count: capacity)
        }
    }

    /// Gives the uniform inputs `targets` the lanes of another machine's column.
    package func scatter(_ other: Machine, _ column: ValueID, into targets: [ValueID]) {
        let source = other.scalars(column)
        for (lane, target) in targets.enumerated() {
            if case .uniform(let index) = plan.places[target] { uniforms[index] = source[lane] }
        }
    }

    /// Gives the lanes of `column` another machine's uniform values.
    package func gather(_ sources: [ValueID], of other: Machine, into column: ValueID) {
        let target = scalars(column)
        for (lane, source) in sources.enumerated() { target[lane] = other[source] }
    }

    /// Adds the lanes of a value to `sums`, one a lane.
    package func add(_ value: ValueID, to sums: inout [Double]) {
        switch plan.places[value] {
        case .uniform(let index): for lane in sums.indices { sums[lane] += uniforms[index] }
        case .column(let vector, _):
            let numbers = scalars(from: vector)
            for lane in 0..<min(sums.count, capacity) { sums[lane] += numbers[lane] }
        }
    }

    /// Whether every lane of a column is finite.
    package func isFinite(_ column: ValueID) -> Bool {
        guard case .column(let start, _) = plan.places[column] else { return self[column].isFinite }
        // What lies behind the lanes is zero or was computed from zeros; only whole vectors are looked at
        // together.
        let whole = capacity / Lanes.scalarCount
        var zeros = Lanes.zero
        for vector in 0..<whole { zeros += memory[start + vector] * 0 }
        var isFinite = all(zeros .== 0)
        for lane in whole * Lanes.scalarCount..<capacity {
            isFinite = isFinite && self[column, lane: lane].isFinite
        }
        return isFinite
    }

    /// The lanes of a column that starts with that vector.
    func scalars(from vector: Int) -> UnsafeMutablePointer<Double> {
        UnsafeMutableRawPointer(memory + vector).assumingMemoryBound(to: Double.self)
    }

    private func scalars(_ column: ValueID) -> UnsafeMutablePointer<Double> {
        guard case .column(let vector, _) = plan.places[column] else { return scalars(from: 0) }
        return scalars(from: vector)
    }
}
