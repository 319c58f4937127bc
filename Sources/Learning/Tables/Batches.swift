/// Which examples each iteration sees.
package struct Batches: Sendable {
    package let exampleCount: Int
    /// Examples a batch; the last of an epoch may be shorter.
    package let size: Int
    package let isShuffled: Bool
    package let seed: Int

    /// - Parameter size: nil for the full batch, which keeps the data's order.
    package init(exampleCount: Int, size: Int?, isShuffled: Bool, seed: Int) {
        self.exampleCount = exampleCount
        self.size = max(1, min(size ?? exampleCount, exampleCount))
        self.isShuffled = isShuffled && self.size < exampleCount
        self.seed = seed
    }

    package var perEpoch: Int {
        max(1, (exampleCount + size - 1) / size)
    }

    /// The epoch of an iteration; both count from 1.
    package func epoch(of iteration: Int) -> Int {
        (iteration - 1) / perEpoch + 1
    }

    /// How many examples iteration `iteration` sees.
    package func count(in iteration: Int) -> Int {
        let start = (iteration - 1) % perEpoch * size
        return min(size, exampleCount - start)
    }

    /// The order of the rows in an epoch (counted from 1): found from the seed alone, so any epoch can be replayed.
    package func order(inEpoch epoch: Int) -> [Int] {
        guard isShuffled else { return Array(0..<exampleCount) }
        var random = RandomStream(seed: seed, .batches, part: epoch)
        return random.permutation(of: exampleCount)
    }

    /// The rows of an iteration, given the order of its epoch.
    package func rows(of iteration: Int, inOrder order: [Int]) -> ArraySlice<Int> {
        let start = (iteration - 1) % perEpoch * size
        return order[start..<min(start + size, exampleCount)]
    }
}
