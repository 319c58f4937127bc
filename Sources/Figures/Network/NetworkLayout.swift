import Learning
import Scenes

/// Where everything of a network stands; it depends on the network and the page alone, so that nothing jumps.
struct NetworkLayout {
    /// A column of nodes; layer 0 is the inputs.
    struct Column {
        let layer: Int
        let x: Double
        /// How many units the layer has.
        let count: Int
        /// The units that are drawn with their centres, counted from 1.
        let nodes: [(unit: Int, centre: Point)]
        /// Where dots stand for the units left out.
        let dots: Point?

        func centre(of unit: Int) -> Point? { nodes.first { $0.unit == unit }?.centre }
    }

    struct Edge {
        let layer: Int
        let unit: Int
        let input: Int
        let start: Point
        let end: Point
        let label: Point

        var part: NetworkPart { .weight(layer: layer, unit: unit, input: input) }
    }

    let style: NodeStyle
    let columns: [Column]
    let edges: [Edge]
    /// The layers whose weights are too many for a label each.
    let crowdedLayers: Set<Int>
    /// Where the loss stands.
    let loss: Rect
    /// The distance of neighbouring columns.
    let pitch: Double
    /// The line that the columns' captions stand on.
    let captionBase: Double
    /// The room for a target beside its output.
    let targetWidth: Double

    /// The room of a weight's label with the chip of its gradient below.
    static let labelSize = Size(58, 33)
    /// The middle of that room, from the point on the line.
    static let labelOffset = Point(0, 8.5)
    static let tabWidth = 40.0

    init(_ network: Network, in body: Rect, page: PageFormat, nameWidth: Double) {
        let counts = [network.inputCount] + network.layers.map(\.units)
        // The captions, and the tab that hangs below the lowest node.
        let captionHeight = 28.0
        let height = body.height - captionHeight
        let most = min(counts.max() ?? 1, 6)
        let circle = NodeStyle.circle(page)
        let isRoomy = height / Double(most) >= circle.leastPitch && body.width / Double(counts.count) > 96
        let style = isRoomy ? circle : NodeStyle.capsule(page)
        self.style = style
        let capacity = max(min(6, Int(height / style.leastPitch)), 3)

        let lossWidth: Double = page == .slide ? 104 : page == .half ? 56 : 84
        targetWidth = page == .slide ? 84 : page == .half ? 50 : 72
        loss = Rect(
            around: Point(body.maxX - lossWidth / 2 - 4, (body.minY + height / 2).rounded()),
            width: lossWidth,
            height: page == .slide ? 52 : 40)
        let left = body.minX + nameWidth + style.halfWidth + 8
        let lineRoom: Double = page == .half ? 6 : 40
        let right = loss.minX - lineRoom - targetWidth - style.halfWidth - 8
        let pitch = (right - left) / Double(max(counts.count - 1, 1))
        self.pitch = pitch
        captionBase = body.maxY - 5
        columns = counts.enumerated().map { layer, count in
            let x = (left + pitch * Double(layer)).rounded()
            return NetworkLayout.column(
                layer, count, x, capacity: capacity, top: body.minY, height: height, style)
        }
        edges = NetworkLayout.edges(columns, style)
        crowdedLayers = NetworkLayout.crowdedLayers(edges, columns, style)
    }

    private static func column(
        _ layer: Int, _ count: Int, _ x: Double, capacity: Int, top: Double, height: Double,
        _ style: NodeStyle
    ) -> Column {
        let slots = min(count, capacity)
        let step = min(height / Double(slots), style.isCapsule ? 64 : 7.6 * style.halfHeight)
        let first = top + height / 2 - step * Double(slots - 1) / 2
        let places = (0..<slots).map { Point(x, (first + step * Double($0)).rounded()) }
        guard count > slots else {
            return Column(
                layer: layer, x: x, count: count, nodes: places.enumerated().map { ($0 + 1, $1) }, dots: nil)
        }
        // The first units, dots, the last ones: 3 and 2 where there are six places.
        let ends = (slots - 1) / 2
        let gap = slots - ends - 1
        let nodes = places.enumerated().filter { $0.offset != gap }.map { index, place in
            (unit: index < gap ? index + 1 : count - (slots - 1 - index), centre: place)
        }
        return Column(layer: layer, x: x, count: count, nodes: nodes, dots: places[gap])
    }

    /// The layers where the number of a weight would cover another number or a node.
    private static func crowdedLayers(_ edges: [Edge], _ columns: [Column], _ style: NodeStyle) -> Set<Int> {
        let nodes = columns.flatMap { $0.nodes.flatMap { style.blocks($0.centre) } }
        let labels = edges.map { ($0.layer, Rect(around: $0.label, width: 42, height: 15)) }
        return Set(
            labels.indices.filter { index in
                let (layer, rect) = labels[index]
                return nodes.contains { $0.overlaps(rect) }
                    || labels[(index + 1)...].contains { $0.0 == layer && $0.1.overlaps(rect) }
            }.map { labels[$0].0 })
    }

    private static func edges(_ columns: [Column], _ style: NodeStyle) -> [Edge] {
        zip(columns, columns.dropFirst()).flatMap { left, right in
            let pairs = right.nodes.flatMap { target in left.nodes.map { (from: $0, to: target) } }
            let lines = pairs.map { pair in
                LabelPlacement.Line(
                    start: style.rim(of: pair.from.centre, towards: pair.to.centre),
                    end: style.rim(of: pair.to.centre, towards: pair.from.centre))
            }
            let obstacles = (left.nodes + right.nodes).flatMap { node in
                [style.frame(node.centre).inset(-4), style.tab(node.centre, width: tabWidth)]
            }
            let centres = LabelPlacement(
                lines: lines, size: labelSize, offset: labelOffset, obstacles: obstacles
            ).points()
            return zip(zip(pairs, lines), centres).map { pairing, centre in
                let (pair, line) = pairing
                return Edge(
                    layer: right.layer, unit: pair.to.unit, input: pair.from.unit, start: line.start,
                    end: line.end, label: centre)
            }
        }
    }
}
