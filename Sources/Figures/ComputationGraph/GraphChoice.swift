import Calculus
import Learning
import Scenes

/// How much of a graph is drawn: all of it where it has room, else the part around the step.
struct GraphChoice {
    let layers: GraphLayers
    let places: GraphPlaces?
    let isWhole: Bool
    /// Operands of the drawn operations that are left out.
    let hidden: Int

    /// The most operations of a whole graph.
    static let limit = 60

    init(_ graph: ForwardGraph, focus: (result: ValueID?, operands: Set<ValueID>), in body: Rect) {
        let operations = graph.operations
        if operations.count <= GraphChoice.limit {
            let all = Set(operations + operations.flatMap(graph.operands))
            if let (layers, places) = GraphChoice.drawn(all, graph, in: body) {
                (self.layers, self.places, isWhole, hidden) = (layers, places, true, 0)
                return
            }
        }
        let centre = focus.result ?? graph.loss
        let parts: [(depth: Int, users: Int)] = [
            (3, 3), (2, 3), (2, 2), (2, 1), (1, 3), (1, 2), (1, 1), (1, 0),
        ]
        for part in parts {
            // What the step's formula multiplies is seen, however near the rest is kept.
            let near = graph.neighbourhood(of: centre, depth: part.depth, users: part.users)
                .union(focus.operands)
            if let (layers, places) = GraphChoice.drawn(near, graph, in: body) {
                (self.layers, self.places, isWhole, hidden) = (layers, places, false, 0)
                return
            }
        }
        // Too many even so: the first and the last operands and users.
        let near = graph.neighbourhood(of: centre, depth: 1, users: 1)
        var rows = GraphPlaces.rows(in: body)
        while true {
            let before = near.filter { $0 < centre }.sorted()
            let after = near.filter { $0 > centre }.sorted()
            let kept = Set(GraphChoice.ends(before, rows) + [centre] + GraphChoice.ends(after, rows))
            let layers = GraphLayers(kept, of: graph)
            let places = GraphManner.all(in: body).lazy.compactMap {
                GraphPlaces(layers, graph, in: body, $0)
            }.first
            guard places == nil, rows > 1 else {
                (self.layers, self.places, isWhole, hidden) = (layers, places, false, near.count - kept.count)
                return
            }
            rows -= 1
        }
    }

    /// The values in place, or nil if they have no room; so many that they cannot are not even tried.
    private static func drawn(
        _ values: Set<ValueID>, _ graph: ForwardGraph, in body: Rect
    ) -> (GraphLayers, GraphPlaces)? {
        guard values.count <= 3 * limit else { return nil }
        let layers = GraphLayers(values, of: graph)
        let places = GraphManner.all(in: body).lazy.compactMap { GraphPlaces(layers, graph, in: body, $0) }
        return places.first.map { (layers, $0) }
    }

    private static func ends(_ values: [ValueID], _ count: Int) -> [ValueID] {
        guard values.count > count else { return values }
        let last = count / 3
        return Array(values.prefix(count - last) + values.suffix(last))
    }
}
