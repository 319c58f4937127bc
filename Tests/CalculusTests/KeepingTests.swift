import Calculus
import Testing

/// The bits of a value depend on the program and its inputs alone: not on what is kept, the number of lanes that a machine
/// could hold, or where blocks end.
@Suite struct KeepingTests {
    /// Lane counts within a few vectors, and around the block of 512 lanes.
    static let laneCounts =
        Array(1...70) + [120, 503, 504, 505, 511, 512, 513, 519, 520, 521, 545, 1023, 1024, 1025, 1541]

    @Test func theSameBitsHoweverLittleIsKept() {
        let written = Self.crossing
        for count in Self.laneCounts {
            let kept = [Machine.Keeping.everything, .only(Set(written.asked)), .only(Set(written.uniforms))]
            let results = kept.map { written.run(lanes: count, capacity: count, $0) }
            #expect(results[0].uniforms == results[1].uniforms, "\(count) lanes")
            #expect(results[0].column == results[1].column, "\(count) lanes")
            #expect(results[0].uniforms == results[2].uniforms, "\(count) lanes")
            #expect(results[0].uniforms.allSatisfy { Double(bitPattern: $0).isFinite })
        }
    }

    /// A short last batch leaves no trace of the longer one before it.
    @Test func theSameBitsInALargerMachine() {
        let written = Self.crossing
        for count in Self.laneCounts {
            let fitting = written.run(lanes: count, capacity: count, .only(Set(written.asked)))
            let larger = written.run(lanes: count, capacity: 1600, .only(Set(written.asked)), dirtied: true)
            #expect(fitting.uniforms == larger.uniforms, "\(count) lanes")
            #expect(fitting.column == larger.column, "\(count) lanes")
        }
    }

    @Test func aNetworkHasTheSameBitsHoweverLittleIsKept() {
        let network = SmallNetwork(.column)
        for count in Self.laneCounts {
            let rows = SmallNetwork.rows(count)
            let asked = Set(network.gradients + [network.loss, network.share])
            let bits = [Machine.Keeping.everything, .only(asked)].map { kept in
                let machine = network.machine(rows: rows, keeping: kept)
                machine.run()
                return (network.gradients + [network.loss]).map { machine[$0] }
                    + machine.column(network.share)
            }
            #expect(bits[0].map(\.bitPattern) == bits[1].map(\.bitPattern), "\(count) lanes")
        }
    }

    /// A program with products that are only summed, values that later segments read, more columns alive at once than
    /// places, and sums of both kinds of weights.
    private static var crossing: Written {
        let builder = ProgramBuilder()
        let x = builder.input(Name("x"), .column)
        let y = builder.input(Name("y"), .column)
        let w = builder.input(Name("w"), .uniform)
        let moments = [laneMean(x * y), laneSum(x * x), laneMaximum(x * y)]
        let centred = x - moments[0]
        let waves = (1...6).map { sin(Double($0) * centred) }
        let mixed =
            weightedSum(bias: w, [(waves[0], y), (w, waves[1]), (waves[2], w), (moments[0], waves[3])]) ?? w
        let total = sum(waves + [mixed, w]) ?? w
        let column = tanh(total / (1 + laneMean(square(total))))
        let uniforms =
            moments + [laneMean(column * centred), laneSum(column), laneMaximum(column), moments[0] * w]
        let gradients = builder.differentiate(laneMean(square(column) * y), by: [w, x])
        return Written(
            program: builder.finish(), inputs: [x.id, y.id], weight: w.id,
            uniforms: (uniforms + [gradients[0]]).map(\.id), columns: [column.id, gradients[1].id])
    }
}

private struct Written {
    let program: Program
    let inputs: [ValueID]
    let weight: ValueID
    let uniforms: [ValueID]
    let columns: [ValueID]
    var asked: [ValueID] { uniforms + columns }

    /// The bits of what is asked for; columns only where they are kept.
    ///
    /// `dirtied` runs all lanes on other numbers before.
    func run(
        lanes: Int, capacity: Int, _ kept: Machine.Keeping, dirtied: Bool = false
    ) -> (uniforms: [UInt64], column: [UInt64]) {
        let machine = Machine(program, lanes: capacity, keeping: kept)
        if dirtied {
            machine[weight] = .nan
            for input in inputs { machine.set(input, to: Array(repeating: 7e300, count: capacity)) }
            machine.run()
        }
        machine[weight] = 0.6
        for (index, input) in inputs.enumerated() {
            machine.set(input, to: (0..<lanes).map { Elementary.sin(Double($0 * 7 + index * 3) * 0.37) })
        }
        machine.run(lanes: lanes)
        return (
            uniforms.map { machine[$0].bitPattern }, columns.flatMap { machine.column($0).map(\.bitPattern) }
        )
    }
}
