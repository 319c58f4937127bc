import Calculus
import Testing

/// Sums over lanes are added in one order that is written down, so that their bits stay the same for ever.
@Suite struct SummationOrderTests {
    /// Vectors of eight lanes go in turn to four partial sums, which are joined in pairs; so are the eight lanes then.
    private func reference(_ numbers: [Double]) -> Double {
        var partial = [[Double]](repeating: Array(repeating: 0, count: 8), count: 4)
        for (lane, number) in numbers.enumerated() { partial[lane / 8 % 4][lane % 8] += number }
        let joined = (0..<8).map { (partial[0][$0] + partial[1][$0]) + (partial[2][$0] + partial[3][$0]) }
        let pairs = (0..<4).map { joined[2 * $0] + joined[2 * $0 + 1] }
        return (pairs[0] + pairs[1]) + (pairs[2] + pairs[3])
    }

    @Test func sumsHaveTheBitsOfTheirOrder() {
        let builder = ProgramBuilder()
        let (x, y) = (builder.input(Name("x"), .column), builder.input(Name("y"), .column))
        let asked = [laneSum(x), laneMean(x), laneSum(x * y), laneMean(tanh(x) * y)].map(\.id)
        let program = builder.finish()
        let xs = (0..<1541).map { Elementary.sin(Double($0) * 1.3) * Elementary.exp(Double($0 % 17) - 8) }
        let ys = (0..<1541).map { Elementary.cos(Double($0) * 0.7) }
        for kept in [Machine.Keeping.everything, .only(Set(asked))] {
            let machine = Machine(program, lanes: 1541, keeping: kept)
            machine.set(x.id, to: xs)
            machine.set(y.id, to: ys)
            for count in KeepingTests.laneCounts {
                machine.run(lanes: count)
                let products = zip(xs, ys).prefix(count).map { $0 * $1 }
                let squashed = zip(xs, ys).prefix(count).map { Elementary.tanh($0) * $1 }
                let sum = reference(Array(xs.prefix(count)))
                let expected = [
                    sum, sum / Double(count), reference(products), reference(squashed) / Double(count),
                ]
                #expect(asked.map { machine[$0].bitPattern } == expected.map(\.bitPattern), "\(count) lanes")
            }
        }
    }
}
