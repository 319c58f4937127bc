import Learning
import Scenes

/// Where everything of a network stands; it depends on the network and the page alone, so that nothing jumps.
struct NetworkLayout: Sendable {
    /// A column of nodes; layer 0 is the inputs.
    struct Column: Sendable {
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

    struct Edge: Sendable {
        let layer: Int
        let unit: Int
        let input: Int
        let start: Point
        let end: Point
        let label: EdgeLabels.Place

        var part: NetworkPart { .weight(layer: layer, unit: unit, input: input) }
        var line: LabelPlacement.Line { LabelPlacement.Line(start: start, end: end) }
        /// `1.2.3`, the end of ids.
        var stem: String { "\(layer).\(unit).\(input)" }
    }

    let style: NodeStyle
    let columns: [Column]
    let edges: [Edge]
    /// How the weights into each layer are labelled; layer 1 is the first.
    let manners: [EdgeLabels.Manner]
    /// Where the loss stands.
    let loss: Rect
    /// The distance of neighbouring columns.
    let pitch: Double
    /// The line that the columns' captions stand on.
    let captionBase: Double
    /// The room for a target beside its output.
    let targetWidth: Double

    /// What a layout is made from.
    struct Question: Hashable, Sendable {
        /// The units of every layer, the inputs first.
        let counts: [Int]
        let body: Rect
        let page: PageFormat
        /// The room for the inputs' names.
        let nameWidth: Double
        /// How many weights the table beside the drawing can take.
        let tableCapacity: Int
    }

    init(_ question: Question) {
        let (counts, body, page) = (question.counts, question.body, question.page)
        // The captions, and the tab that hangs below the lowest node.
        let captionHeight: Double = page == .half ? 22 : 28
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
            width: lossWidth, height: page == .slide ? 52 : 40)
        let left = body.minX + question.nameWidth + style.halfWidth + 8
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
        (edges, manners) = NetworkLayout.edges(
            columns, style, bounds: body, tableCapacity: question.tableCapacity)
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
}
