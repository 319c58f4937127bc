import Scenes

extension NetworkLayout {
    /// How wide the tab of a bias is, as long as its number is not unusual.
    static let tabWidth = 40.0
    /// The room for a bias in powers of ten, kept free where nodes are large enough to have it.
    static let widestTab = 62.0
    /// How far the halo of an active node reaches beyond it.
    static let halo = 6.0

    /// The lines between neighbouring columns, each with the place of its label.
    static func edges(
        _ columns: [Column], _ style: NodeStyle, bounds: Rect, tableCapacity: Int
    ) -> ([Edge], [EdgeLabels.Manner]) {
        var edges: [Edge] = []
        var manners: [EdgeLabels.Manner] = []
        var badges = 0
        for (left, right) in zip(columns, columns.dropFirst()) {
            let pairs = right.nodes.flatMap { target in left.nodes.map { (from: $0, to: target) } }
            let lines = pairs.map { pair in
                LabelPlacement.Line(
                    start: style.rim(of: pair.from.centre, towards: pair.to.centre),
                    end: style.rim(of: pair.to.centre, towards: pair.from.centre))
            }
            let labels = EdgeLabels(lines, badges: tableCapacity - badges, firstBadge: badges + 1) { manner in
                obstacles(between: left, right, style, bounds, manner)
            }
            for (index, pair) in pairs.enumerated() {
                let label = labels.places[index]
                if case .badge = label { badges += 1 }
                edges.append(
                    Edge(
                        layer: right.layer, unit: pair.to.unit, input: pair.from.unit,
                        start: lines[index].start, end: lines[index].end, label: label))
            }
            manners.append(labels.manner)
        }
        return (edges, manners)
    }

    /// What no label between two columns may cover: nodes with their halos, tabs, gradients, and what is beyond the page.
    private static func obstacles(
        between left: Column, _ right: Column, _ style: NodeStyle, _ bounds: Rect,
        _ manner: EdgeLabels.Manner
    ) -> [Rect] {
        let nodes = (left.nodes + right.nodes).flatMap { style.blocks($0.centre).map { $0.inset(-halo) } }
        let dots = [left.dots, right.dots].compactMap { $0 }.map(style.frame)
        // Where labels are tall, the gradient of a bias has its place beside the tab.
        let tabs = right.nodes.map { node in
            let width = style.isCapsule ? tabWidth : widestTab
            let tab = style.tab(node.centre, width: width).inset(-3.5)
            let more = manner.isTall ? manner.size.width : 0
            return Rect(x: tab.minX - more, y: tab.minY, width: tab.width + more, height: tab.height)
        }
        let chips =
            left.layer == 0 || manner.chipWidth == 0
            ? []
            : left.nodes.map {
                style.chip($0.centre, size: Size(manner.chipWidth, GradientChip.namedHeight))
            }
        let beyond = Rect(x: bounds.minX, y: bounds.maxY - 22, width: bounds.width, height: 400)
        return nodes + dots + tabs + chips + [beyond]
    }
}
