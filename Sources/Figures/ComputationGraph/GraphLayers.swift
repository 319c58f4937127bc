import Calculus

/// Values in columns from left to right, each right of all that it is computed from, with few crossing lines.
struct GraphLayers {
    /// A place in a column: a value, or where a long line passes through.
    enum Place: Hashable {
        case value(ValueID)
        case bend(from: ValueID, to: ValueID, layer: Int)
    }

    private(set) var columns: [[Place]]
    /// The lines, each through its bends.
    let lines: [[Place]]

    init(_ values: Set<ValueID>, of graph: ForwardGraph) {
        let layer = GraphLayers.layers(values, graph)
        let count = (layer.values.max() ?? 0) + 1
        var columns: [[Place]] = Array(repeating: [], count: count)
        for value in values.sorted() { columns[layer[value] ?? 0].append(.value(value)) }
        var lines: [[Place]] = []
        for value in values.sorted() where !graph.isLeaf(value) {
            for operand in graph.operands(of: value) where values.contains(operand) {
                guard let start = layer[operand], let end = layer[value], start < end else { continue }
                let bends = (start + 1..<max(end, start + 1)).map {
                    Place.bend(from: operand, to: value, layer: $0)
                }
                for (offset, bend) in bends.enumerated() { columns[start + 1 + offset].append(bend) }
                lines.append([.value(operand)] + bends + [.value(value)])
            }
        }
        self.columns = columns
        self.lines = lines
        untangle()
    }

    /// The longest path from the left for operations; a given value stands just before its first use.
    private static func layers(_ values: Set<ValueID>, _ graph: ForwardGraph) -> [ValueID: Int] {
        var layer: [ValueID: Int] = [:]
        let operations = values.filter { !graph.isLeaf($0) }.sorted()
        for value in operations {
            let operands = graph.operands(of: value).filter(values.contains)
            let least = operands.isEmpty ? 0 : 1
            layer[value] = operands.reduce(least) { max($0, (layer[$1] ?? 0) + 1) }
        }
        for value in values where graph.isLeaf(value) {
            let users = operations.filter { graph.operands(of: $0).contains(value) }.compactMap { layer[$0] }
            layer[value] = max((users.min() ?? 1) - 1, 0)
        }
        let first = layer.values.min() ?? 0
        return layer.mapValues { $0 - first }
    }

    // MARK: Crossings (Sugiyama, Tagawa & Toda 1981: barycentre sweeps)

    private mutating func untangle() {
        var neighbours: [Place: (left: [Place], right: [Place])] = [:]
        for line in lines {
            for (from, to) in zip(line, line.dropFirst()) {
                neighbours[from, default: ([], [])].right.append(to)
                neighbours[to, default: ([], [])].left.append(from)
            }
        }
        var best = columns
        var fewest = crossings
        for sweep in 0..<12 where fewest > 0 {
            let isRightwards = sweep % 2 == 0
            let order =
                isRightwards ? Array(columns.indices.dropFirst()) : columns.indices.dropLast().reversed()
            for index in order {
                let beside = columns[isRightwards ? index - 1 : index + 1]
                let position = Dictionary(
                    beside.enumerated().map { ($1, Double($0)) }, uniquingKeysWith: { first, _ in first })
                sort(index) { place in
                    let near = (isRightwards ? neighbours[place]?.left : neighbours[place]?.right) ?? []
                    let positions = near.compactMap { position[$0] }
                    return positions.isEmpty ? nil : positions.reduce(0, +) / Double(positions.count)
                }
            }
            let count = crossings
            if count < fewest { (fewest, best) = (count, columns) }
        }
        columns = best
    }

    /// Sorts a column by a wish for each place; places without one keep their rank.
    private mutating func sort(_ index: Int, by wish: (Place) -> Double?) {
        let ranked = columns[index].enumerated().map { (rank: $0, place: $1, wish: wish($1) ?? Double($0)) }
        columns[index] = ranked.sorted { ($0.wish, $0.rank) < ($1.wish, $1.rank) }.map(\.place)
    }

    private var crossings: Int {
        let position = columns.map { column in
            Dictionary(column.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        }
        var segments: [[(Int, Int)]] = Array(repeating: [], count: columns.count)
        for line in lines {
            for (from, to) in zip(line, line.dropFirst()) {
                guard let layer = position.firstIndex(where: { $0[from] != nil }), layer + 1 < position.count,
                    let start = position[layer][from], let end = position[layer + 1][to]
                else { continue }
                segments[layer].append((start, end))
            }
        }
        return segments.reduce(0) { total, column in
            total
                + column.indices.reduce(0) { sum, i in
                    sum + column[(i + 1)...].count { ($0.0 - column[i].0) * ($0.1 - column[i].1) < 0 }
                }
        }
    }
}
