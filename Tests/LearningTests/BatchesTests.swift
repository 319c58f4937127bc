import Learning
import Testing

/// Batches cover every example once an epoch, in an order that follows from the seed alone.
@Suite struct BatchesTests {
    static let all = [(1, 1), (7, 3), (7, 7), (7, 1), (8, 4), (100, 32), (5, 9)].map { count, size in
        Batches(exampleCount: count, size: size, isShuffled: true, seed: 11)
    }

    @Test(arguments: all)
    func everyExampleOnceAnEpoch(_ batches: Batches) {
        for epoch in 1...4 {
            let order = batches.order(inEpoch: epoch)
            let iterations = (epoch - 1) * batches.perEpoch + 1...epoch * batches.perEpoch
            let rows = iterations.flatMap { batches.rows(of: $0, inOrder: order) }
            #expect(rows == order)
            #expect(rows.sorted() == Array(0..<batches.exampleCount))
            for iteration in iterations {
                #expect(batches.epoch(of: iteration) == epoch)
                #expect(batches.rows(of: iteration, inOrder: order).count == batches.count(in: iteration))
            }
        }
    }

    @Test func theLastBatchMayBeShort() {
        let batches = Batches(exampleCount: 7, size: 3, isShuffled: false, seed: 1)
        #expect(batches.perEpoch == 3)
        #expect((1...7).map(batches.count) == [3, 3, 1, 3, 3, 1, 3])
        #expect((1...7).map(batches.epoch) == [1, 1, 1, 2, 2, 2, 3])
        #expect(Array(batches.rows(of: 6, inOrder: batches.order(inEpoch: 2))) == [6])
    }

    @Test func ordersChangeByEpochAndSeedAndStay() {
        let batches = Batches(exampleCount: 50, size: 8, isShuffled: true, seed: 11)
        let far = batches.order(inEpoch: 1000)
        let first = batches.order(inEpoch: 1)
        #expect(first != batches.order(inEpoch: 2))
        #expect(first != Batches(exampleCount: 50, size: 8, isShuffled: true, seed: 12).order(inEpoch: 1))
        #expect(far == batches.order(inEpoch: 1000))
        #expect(first == Batches(exampleCount: 50, size: 3, isShuffled: true, seed: 11).order(inEpoch: 1))
    }

    @Test func theFullBatchKeepsTheOrderOfTheData() {
        let full = Batches(exampleCount: 6, size: nil, isShuffled: true, seed: 3)
        #expect(full.size == 6 && full.perEpoch == 1 && !full.isShuffled)
        #expect(full.order(inEpoch: 9) == Array(0..<6))
        #expect(Batches(exampleCount: 6, size: 99, isShuffled: true, seed: 3).size == 6)
        #expect(Batches(exampleCount: 6, size: 0, isShuffled: true, seed: 3).size == 1)
    }
}
