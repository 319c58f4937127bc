import Figures
import Formulas
import Learning
import Scenes
import Testing
import Typography

/// Every weight of a drawn edge can be read: on its line, or by a number in the table.
@Suite struct NetworkLabelTests {
    /// All fully connected networks up to 5-6-6-3; a build for debugging, which is slow, looks at some and the largest.
    static let shapes: [[Int]] = {
        let all = (1...5).flatMap { inputs in
            (1...6).flatMap { first in
                (0...6).flatMap { second in
                    (1...3).map { [inputs, first] + (second == 0 ? [] : [second]) + [$0] }
                }
            }
        }
        #if DEBUG
            return all.enumerated().filter { $0.offset % 29 == 0 }.map(\.element) + [[5, 6, 6, 3]]
        #else
            return all
        #endif
    }()

    @Test func everyWeightOfEverySmallNetworkIsReadable() throws {
        let typesetter = try Typesetter()
        for sizes in Self.shapes {
            let studio = try #require(
                try Studio(SampleRuns.network(sizes, iterations: 1), typesetter: typesetter))
            let scene = try #require(studio.scene("network", .slide, step: 0))
            let faults = SceneChecks(scene: scene, typesetter: typesetter).faults
            #expect(faults.isEmpty, "\(sizes): \(faults.joined(separator: "; "))")
            let drawn = DrawnNetwork(scene, typesetter)
            #expect(drawn.edges.count == zip(sizes, sizes.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 })
            #expect(drawn.labelsOnNodes.isEmpty, "\(sizes)")
            #expect(drawn.labelsNearerToOtherEdges.isEmpty, "\(sizes)")
            let missing = Set(drawn.edges.keys).subtracting(drawn.labels.keys)
            #expect(missing.isEmpty, "\(sizes): \(missing)")
            #expect(
                Double(drawn.inTable.count) <= 0.05 * Double(drawn.edges.count),
                "\(sizes): \(drawn.inTable.count) of \(drawn.edges.count) weights are in the table")
            for stem in drawn.inTable {
                let words = drawn.labels[stem]?.string
                #expect(words.flatMap(Int.init) != nil, "\(sizes): the badge of \(stem)")
            }
        }
    }

    @Test(arguments: PageFormat.allCases) func labelsOfAllFormatsKeepOffNodesAndOtherEdges(page: PageFormat)
        throws
    {
        let typesetter = try Typesetter()
        for sizes in [[1, 1], [2, 2, 2], [3, 5, 2], [5, 6, 6, 3], [2, 16, 16, 1], [4, 4, 4, 4, 4, 4]] {
            let studio = try #require(
                try Studio(SampleRuns.network(sizes, iterations: 1), typesetter: typesetter))
            for index in stride(
                from: 0, to: studio.moment.stepCount, by: max(1, studio.moment.stepCount / 12))
            {
                let drawn = try DrawnNetwork(#require(studio.scene("network", page, step: index)), typesetter)
                #expect(drawn.labelsOnNodes.isEmpty, "\(sizes), step \(index)")
                #expect(drawn.labelsNearerToOtherEdges.isEmpty, "\(sizes), step \(index)")
            }
        }
    }
}

/// A drawn network read back from its scene, as a reader sees it.
struct DrawnNetwork {
    /// Lines by `layer.unit.input`.
    private(set) var edges: [String: (start: Point, end: Point)] = [:]
    /// The words at each line: its weight, or its number in the table.
    private(set) var labels: [String: Text] = [:]
    private(set) var inTable: Set<String> = []
    private var nodes: [(centre: Point, radius: Double)] = []
    private let typesetter: Typesetter

    init(_ scene: Scene, _ typesetter: Typesetter) {
        self.typesetter = typesetter
        for item in scene.everyItem {
            guard let id = item.id else { continue }
            switch item {
            case .text(let text) where id.hasPrefix("label.w."): labels[String(id.dropFirst(8))] = text
            case .text where id.hasPrefix("table.w."): inTable.insert(String(id.dropFirst(8)))
            case .group(let group) where id.hasPrefix("w."):
                for case .shape(let shape) in group.children {
                    if case .line(let start, let end) = shape.outline {
                        edges[String(id.dropFirst(2))] = (start, end)
                        break
                    }
                }
            case .group(let group) where id.hasPrefix("node."):
                for case .shape(let shape) in group.children where shape.stroke != nil {
                    if case .circle(let centre, let radius) = shape.outline { nodes.append((centre, radius)) }
                }
            default: break
            }
        }
    }

    /// Labels that reach into a node.
    var labelsOnNodes: [String] {
        labels.filter { _, text in
            let rect = typesetter.bounds(of: text)
            return nodes.contains { node in
                let near = Point(
                    min(max(node.centre.x, rect.minX), rect.maxX),
                    min(max(node.centre.y, rect.minY), rect.maxY))
                return near.distance(to: node.centre) < node.radius
            }
        }.map(\.key)
    }

    /// Labels whose middle is not nearest to their own edge.
    var labelsNearerToOtherEdges: [String] {
        labels.filter { stem, text in
            guard let own = edges[stem] else { return true }
            let middle = text.position
            let distance = DrawnNetwork.distance(middle, own)
            return edges.contains {
                $0.key != stem && DrawnNetwork.distance(middle, $0.value) <= distance + 1
            }
        }.map(\.key)
    }

    private static func distance(_ point: Point, _ line: (start: Point, end: Point)) -> Double {
        let along = line.end - line.start
        let offset = point - line.start
        let share =
            (offset.x * along.x + offset.y * along.y) / max(along.x * along.x + along.y * along.y, 1e-9)
        return line.start.toward(line.end, min(max(share, 0), 1)).distance(to: point)
    }
}
