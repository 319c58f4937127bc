import Calculus
import Testing

/// One program over many lanes computes what many runs of one lane compute.
@Suite struct ColumnTests {
    @Test(arguments: [1, 2, 7, 8, 9, 40, 515])
    func lanesAreSingleExamples(_ count: Int) {
        let rows = SmallNetwork.rows(count)
        let batch = SmallNetwork(.column)
        let together = batch.machine(rows: rows)
        together.run()
        let single = SmallNetwork(.uniform)
        let alone = single.machine(rows: [rows[0]])
        var means = [Double](repeating: 0, count: SmallNetwork.parameterCount)
        for (lane, row) in rows.enumerated() {
            for (input, number) in zip(single.data, row) { alone[input] = number }
            alone.run()
            #expect(together[batch.share, lane: lane].bitPattern == alone[single.share].bitPattern)
            for (index, gradient) in single.gradients.enumerated() {
                means[index] += alone[gradient] / Double(count)
                let ofLane = "∂ℓ/∂p[\(index)]"
                let inBatch = batch.program.value(named: ofLane).map { together[$0, lane: lane].bitPattern }
                #expect(inBatch == alone[gradient].bitPattern, "\(ofLane), lane \(lane)")
            }
        }
        for (gradient, mean) in zip(batch.gradients, means) {
            #expect(distance(together[gradient], mean) < 1e-14)
        }
    }

    @Test func kindsFollowFromOperands() {
        let builder = ProgramBuilder()
        let x = builder.input(Name("x"), .column)
        let w = builder.input(Name("w"), .uniform)
        #expect((w * w).kind == .uniform)
        #expect((w * x).kind == .column)
        #expect(laneMean(w * x).kind == .uniform)
        #expect(laneSum(w).kind == .uniform)
        #expect((laneMaximum(x) + x).kind == .column)
        #expect(laneMean(w).id == w.id)
    }

    @Test func sumsOverLanesCountTheirLanes() {
        let builder = ProgramBuilder()
        let x = builder.input(Name("x"), .column)
        let w = builder.input(Name("w"), .uniform)
        let values = [
            laneSum(x), laneMean(x), laneMaximum(x), laneSum(w), laneMaximum(w), builder.laneCount(),
        ]
        let machine = Machine(builder.finish(), lanes: 1300)
        machine[w.id] = 2
        for count in [1, 2, 8, 63, 64, 65, 511, 512, 513, 1024, 1025, 1300] {
            machine.set(x.id, to: (0..<1300).map { Double(-$0) })
            machine.run(lanes: count)
            let n = Double(count)
            let expected = [-n * (n - 1) / 2, -(n - 1) / 2, 0, 2 * n, 2, n]
            #expect(values.map { machine[$0.id] } == expected, "\(count) lanes")
        }
    }
}
