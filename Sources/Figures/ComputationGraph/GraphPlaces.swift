import Calculus
import Scenes

/// Where the boxes of a layered graph stand on the page.
struct GraphPlaces {
    let boxes: [ValueID: Rect]
    private let bends: [GraphLayers.Place: Point]

    let manner: GraphManner

    /// Nil if the graph has no room in `body`.
    init?(_ layers: GraphLayers, _ graph: ForwardGraph, in body: Rect, _ manner: GraphManner) {
        self.manner = manner
        let count = layers.columns.count
        let width = manner.boxWidth
        let needed = manner.leafReach + Double(count) * width + Double(count - 1) * manner.leastGap
        guard needed <= body.width + 0.5 else { return nil }
        func height(_ place: GraphLayers.Place) -> Double {
            guard case .value(let value) = place else { return GraphManner.bendHeight }
            return graph.isLeaf(value) ? manner.leafHeight : manner.operationHeight
        }
        let heights = layers.columns.map { $0.map(height) }
        // The fullest column decides how far rows are apart.
        let gaps = heights.map { (body.height - $0.reduce(0, +)) / Double(max($0.count - 1, 1)) }
        let rowGap = min(gaps.min() ?? 0, GraphManner.largestRowGap)
        guard rowGap >= GraphManner.leastRowGap else { return nil }

        let pitch =
            count > 1 ? min((body.width - width - manner.leafReach) / Double(count - 1), width + 84) : 0
        let left = body.centre.x + manner.leafReach / 2 - pitch * Double(count - 1) / 2
        var middles = heights.map { GraphPlaces.stacked($0, wishes: nil, in: body, rowGap) }
        GraphPlaces.relax(&middles, layers, heights, body, rowGap)

        var boxes: [ValueID: Rect] = [:]
        var bends: [GraphLayers.Place: Point] = [:]
        for (column, places) in layers.columns.enumerated() {
            for (row, place) in places.enumerated() {
                let centre = Point((left + pitch * Double(column)).rounded(), middles[column][row].rounded())
                if case .value(let value) = place {
                    let reach = graph.isLeaf(value) ? manner.leafReach : 0
                    boxes[value] = Rect(
                        around: centre - Point(reach / 2, 0), width: width + reach,
                        height: heights[column][row])
                } else {
                    bends[place] = centre
                }
            }
        }
        self.boxes = boxes
        self.bends = bends
    }

    /// How many boxes of the smallest kind fit above each other.
    static func rows(in body: Rect) -> Int {
        let height = GraphManner.all(in: body).map(\.leafHeight).min() ?? 22
        return max(Int((body.height + GraphManner.leastRowGap) / (height + GraphManner.leastRowGap)), 1)
    }

    /// The points that a line runs through, from the right side of a box to the left side of the next.
    func points(of line: [GraphLayers.Place]) -> [Point] {
        line.enumerated().flatMap { index, place -> [Point] in
            switch place {
            case .bend: return bends[place].map { [$0] } ?? []
            case .value(let value):
                guard let box = boxes[value] else { return [] }
                return [Point(index == 0 ? box.maxX : box.minX, box.centre.y)]
            }
        }
    }

    /// Draws each place towards those it is joined to, keeping order and distance.
    private static func relax(
        _ middles: inout [[Double]], _ layers: GraphLayers, _ heights: [[Double]], _ body: Rect,
        _ rowGap: Double
    ) {
        var place: [GraphLayers.Place: (column: Int, row: Int)] = [:]
        for (column, places) in layers.columns.enumerated() {
            for (row, name) in places.enumerated() { place[name] = (column, row) }
        }
        var joined: [GraphLayers.Place: [GraphLayers.Place]] = [:]
        for line in layers.lines {
            for (from, to) in zip(line, line.dropFirst()) {
                joined[from, default: []].append(to)
                joined[to, default: []].append(from)
            }
        }
        for _ in 0..<12 {
            for column in middles.indices {
                let wishes = layers.columns[column].enumerated().map { row, name -> Double in
                    let near = (joined[name] ?? []).compactMap { place[$0] }.map {
                        middles[$0.column][$0.row]
                    }
                    return near.isEmpty ? middles[column][row] : near.reduce(0, +) / Double(near.count)
                }
                middles[column] = stacked(heights[column], wishes: wishes, in: body, rowGap)
            }
        }
        let tops = zip(middles, heights).flatMap { zip($0, $1).map { $0 - $1 / 2 } }
        let bottoms = zip(middles, heights).flatMap { zip($0, $1).map { $0 + $1 / 2 } }
        guard let top = tops.min(), let bottom = bottoms.max() else { return }
        let shift = body.centre.y - (top + bottom) / 2
        middles = middles.map { $0.map { $0 + shift } }
    }

    /// Middles in order without overlap inside the body, as near to the wishes as can be in the sum of squares.
    private static func stacked(_ heights: [Double], wishes: [Double]?, in body: Rect, _ rowGap: Double)
        -> [Double]
    {
        let total = heights.reduce(-rowGap) { $0 + $1 + rowGap }
        var y = body.centre.y - total / 2
        let even = heights.map { height -> Double in
            defer { y += height + rowGap }
            return y + height / 2
        }
        guard let wishes, let top = even.first else { return even }
        // Without the distances between neighbours, order is all that is asked: pooling violators solves it.
        let offsets = even.map { $0 - top }
        let first = heights.first.map { body.minY + $0 / 2 } ?? body.minY
        let last = body.maxY - total + (heights.first ?? 0) / 2
        var pools: [(sum: Double, count: Int)] = []
        for (wish, offset) in zip(wishes, offsets) {
            pools.append((wish - offset, 1))
            while pools.count > 1 {
                let (left, right) = (pools[pools.count - 2], pools[pools.count - 1])
                guard left.sum / Double(left.count) > right.sum / Double(right.count) else { break }
                pools.removeLast(2)
                pools.append((left.sum + right.sum, left.count + right.count))
            }
        }
        let starts = pools.flatMap { pool in
            Array(
                repeating: min(max(pool.sum / Double(pool.count), first), max(first, last)), count: pool.count
            )
        }
        return zip(starts, offsets).map { $0 + $1 }
    }
}
