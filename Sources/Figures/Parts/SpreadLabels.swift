/// Moves labels in a column apart as little as possible.
enum SpreadLabels {
    /// The heights at which labels of one height stand, in the order of `wanted`.
    ///
    /// The least sum of squared shifts under the least distance `gap` (isotonic regression by pooling neighbours), then
    /// pushed between `top` and `bottom`. All of them fit if (count − 1) · gap is at most bottom − top.
    static func places(_ wanted: [Double], gap: Double, from top: Double, to bottom: Double) -> [Double] {
        let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
        var pools: [(sum: Double, count: Int)] = []
        for (rank, index) in order.enumerated() {
            pools.append((wanted[index] - Double(rank) * gap, 1))
            while pools.count > 1 {
                let above = pools[pools.count - 2]
                let last = pools[pools.count - 1]
                guard above.sum / Double(above.count) > last.sum / Double(last.count) else { break }
                pools.removeLast(2)
                pools.append((above.sum + last.sum, above.count + last.count))
            }
        }
        let limit = max(top, bottom - Double(wanted.count - 1) * gap)
        var places = wanted
        var rank = 0
        for pool in pools {
            let level = min(max(pool.sum / Double(pool.count), top), limit)
            for _ in 0..<pool.count {
                places[order[rank]] = level + Double(rank) * gap
                rank += 1
            }
        }
        return places
    }
}
