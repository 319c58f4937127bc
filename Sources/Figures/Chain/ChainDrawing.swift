import Formulas
import Scenes
import Typography

/// The values of a chain as nodes, its derivatives as arrows, and the way back below them.
struct ChainDrawing {
    let layout: ChainLayout
    let origin: Point
    let typesetter: Typesetter

    private var chain: Chain { layout.chain }
    private var manner: ChainManner { layout.manner }

    /// - Parameter origin: the left end of the line that the nodes stand on.
    init(_ layout: ChainLayout, at origin: Point, _ typesetter: Typesetter) {
        self.layout = layout
        self.origin = origin
        self.typesetter = typesetter
    }

    private func place(_ column: Int, row: Int? = nil) -> Point {
        let x = layout.columns.indices.contains(column) ? layout.columns[column] : 0
        return origin + Point(x, row.map(layout.offset) ?? 0)
    }

    var items: [Item] {
        guard !layout.columns.isEmpty else { return [] }
        var items: [Item] = []
        for (index, link) in chain.straightLinks.enumerated() {
            items.append(
                straight(link, from: place(index), to: place(index + 1), isRest: index >= chain.links.count))
        }
        items += fork
        for (index, node) in chain.nodes.enumerated() {
            items.append(self.node(node, at: place(index), manner.radius, hasWord: true))
        }
        if case .whole = chain.ending { return items }
        let last = layout.columns.count - 1
        return items + [node(chain.loss, at: place(last), manner.radius, hasWord: true)]
    }

    private var fork: [Item] {
        let column = chain.nodes.count
        var items: [Item] = []
        var nodes: [Item] = []
        let shown = layout.hidden > 0 ? layout.rows - 1 : layout.rows
        for (row, branch) in chain.branches.prefix(shown).enumerated() {
            let middle = place(column, row: row)
            let isLast = row == layout.rows - 1
            let arrows = ForkArrows(
                from: place(column - 1), to: place(column + 1), by: middle, manner)
            items.append(.group(id: "way.\(branch.node.name.text)", arrows.items))
            items +=
                over(branch.link, arrows.linkMiddle, .ink) + over(branch.rest, arrows.restMiddle, .gradient)
            nodes.append(node(branch.node, at: middle, manner.branchRadius, hasWord: isLast))
        }
        if layout.hidden > 0 {
            let middle = place(column, row: layout.rows - 1)
            nodes.append(
                .text(
                    "and \(layout.hidden) more", at: middle, size: manner.wordSize, anchor: .middle,
                    baseline: .middle, .muted, id: "more"))
        }
        return items + nodes
    }

    // MARK: Nodes

    private func node(_ node: Chain.Node, at centre: Point, _ radius: Double, hasWord: Bool) -> Item {
        let role = node.role
        let size = radius / manner.radius * manner.symbolSize
        let fit = stride(from: size, to: 11, by: -1).first {
            typesetter.layout(node.symbol, size: $0).width <= 1.5 * radius
        }
        let value = Numeral.text(node.number)
        var y = centre.y + radius + 5 + manner.wordSize / 2
        var items: [Item] = [
            .circle(centre, radius: radius, fill: Paint(role, strength: 0.1), stroke: Stroke(role, width: 2)),
            .formula(
                node.symbol, at: centre, size: fit ?? 11, anchor: .middle, baseline: .middle, role,
                isPlain: true),
        ]
        if hasWord {
            items.append(
                .text(
                    node.word, at: Point(centre.x, y), size: manner.wordSize, anchor: .middle,
                    baseline: .middle, .muted))
            y += manner.wordSize / 2 + 5 + manner.valueSize / 2
        }
        items.append(
            .text(
                value, at: Point(centre.x, y), size: manner.valueSize, anchor: .middle, baseline: .middle))
        return .group(id: "node.\(node.name.text)", title: "\(node.name.text) = \(value)", items)
    }

    // MARK: Arrows

    private func straight(_ link: Chain.Link, from start: Point, to end: Point, isRest: Bool) -> Item {
        let role: Role = isRest ? .gradient : .ink
        let middle = start.toward(end, 0.5)
        let above = layout.label.above(link, layout.digits)
        let height = typesetter.layout(above, size: layout.labelSize).height
        var items = [
            arrow(from: start, to: end, isRest: isRest),
            .formula(
                above, at: Point(middle.x, middle.y - 6 - height / 2), size: layout.labelSize,
                anchor: .middle, baseline: .middle, role, isPlain: isRest),
        ]
        if let below = layout.label.below(link, layout.digits) {
            let height = typesetter.layout(below, size: layout.labelSize).height
            items.append(
                .formula(
                    below, at: Point(middle.x, middle.y + 8 + height / 2), size: layout.labelSize,
                    anchor: .middle, baseline: .middle, role))
        }
        return .group(id: "link.\(link.derivative.unicode)", items)
    }

    /// The label of a way, over its arrow.
    private func over(_ link: Chain.Link, _ point: Point, _ role: Role) -> [Item] {
        let formula = layout.label.across(link, layout.digits)
        let height = typesetter.layout(formula, size: layout.labelSize).height
        return [
            .formula(
                formula, at: Point(point.x, point.y - 6 - height / 2), size: layout.labelSize,
                anchor: .middle, baseline: .middle, role, isPlain: role != .ink)
        ]
    }

    private func arrow(from start: Point, to end: Point, isRest: Bool) -> Item {
        let reach = Point(manner.radius + 5, 0)
        let (tail, tip) = (start + reach, end - reach)
        let role: Role = isRest ? .gradient : .ink
        return .group([
            .line(from: tail, to: tip - Point(6, 0), Stroke(role, width: isRest ? 2.2 : 1.6)),
            ArrowHead.item(at: tip, from: tail, size: 11, role),
        ])
    }
}

extension Chain.Node {
    /// The colour of its symbol.
    var role: Role {
        if case .symbol(let symbol) = name.symbol, let role = Role(of: symbol.role) { return role }
        return name.text.hasPrefix("log a") ? .symbol(.activation) : .ink
    }
}
