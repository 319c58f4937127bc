import Formulas
import Scenes
import Typography

extension NetworkDrawing {
    /// The neurons with their values, the tabs of their biases, and dots for those left out.
    var nodeItems: [Item] {
        let nodes = layout.columns.flatMap { column in
            column.nodes.map { node in
                column.layer == 0
                    ? input(node.unit, node.centre) : neuron(column.layer, node.unit, node.centre)
            } + (column.dots.map { [dots($0, column)] } ?? [])
        }
        // Tabs come last: the halo of a node may reach the tab of the one above.
        return nodes
            + layout.columns.dropFirst().flatMap { column in
                column.nodes.map { tab(column.layer, $0.unit, $0.centre) }
            }
    }

    private func input(_ unit: Int, _ centre: Point) -> Item {
        let name = "x[\(unit)]"
        let part = NetworkPart.node(layer: 0, unit: unit)
        let ground = fill(part, centre, value: progress.value(name) ?? 0)
        var items = node(part, centre, symbol: symbol(name), value: progress.value(name), on: [ground])
        if let names = NetworkDrawing.inputNames(context), names.indices.contains(unit - 1) {
            let column = names[unit - 1]
            let place = Point(centre.x - layout.style.halfWidth - 8, centre.y)
            items.append(.text(column, at: place, size: 11, anchor: .end, baseline: .middle, .muted))
        }
        return .group(id: "node.x.\(unit)", title: title(name), items)
    }

    /// Shows the activation, before that the weighted sum, before that its name alone.
    private func neuron(_ layer: Int, _ unit: Int, _ centre: Point) -> Item {
        let (z, a) = ("z[\(layer)][\(unit)]", "a[\(layer)][\(unit)]")
        let part = NetworkPart.node(layer: layer, unit: unit)
        let shown = progress.value(a) == nil && progress.value(z) != nil ? z : a
        let isDead = progress.value(a) != nil && health?.isDead(layer: layer, unit: unit) == true
        let map = isDead ? nil : map(layer, unit, centre, isActive: active.contains(part))
        let ground =
            isDead ? [hollow(centre, part)] : map ?? [fill(part, centre, value: progress.value(a) ?? 0)]
        let isSaturated = progress.value(a).map { health?.isSaturated(layer: layer, activation: $0) == true }
        let items = node(
            part, centre, symbol: symbol(shown), value: progress.value(shown), on: ground, hasMap: map != nil)
        let lock = isSaturated == true ? [Lock.item(at: layout.style.mark(centre))] : []
        let state = isDead ? ", dead" : isSaturated == true ? ", saturated" : ""
        return .group(id: "node.a.\(layer).\(unit)", title: title(shown) + state, items + lock)
    }

    private func title(_ name: String) -> String {
        name + (progress.value(name).map { " = " + Numeral.text($0, .activation) } ?? "")
    }

    /// A node's ground in the colour of its activation.
    private func fill(_ part: NetworkPart, _ centre: Point, value: Double) -> Item {
        let level = value.isFinite ? min(max(value, -1), 1) : 0
        return .shape(
            Shape(
                layout.style.outline(centre),
                fill: Paint(.activation(level), strength: active.contains(part) ? 1 : 0.6)))
    }

    /// The ground of a unit that gives 0 for every example: nothing, crossed out.
    private func hollow(_ centre: Point, _ part: NetworkPart) -> Item {
        let style = layout.style
        let reach =
            style.isCapsule
            ? Point(style.halfWidth - 6, style.halfHeight) : Point(1, 1) * (0.707 * style.halfWidth)
        let stroke = Stroke(.muted, width: 1.2, strength: active.contains(part) ? 0.8 : 0.5)
        return .group([
            .shape(Shape(style.outline(centre), fill: Paint(.paper))),
            .line(from: centre - reach, to: centre + reach, stroke),
            .line(
                from: centre + Point(-reach.x, reach.y), to: centre + Point(reach.x, -reach.y), stroke),
        ])
    }

    /// The unit's activation over the plane of the two inputs, cut to the node; nil where there is no such map.
    private func map(_ layer: Int, _ unit: Int, _ centre: Point, isActive: Bool) -> [Item]? {
        guard let maps, !layout.style.isCapsule else { return nil }
        let cells = maps.cells(layer: layer, unit: unit).map { $0.isFinite ? min(max($0, -1), 1) : 0 }
        let radius = layout.style.halfWidth
        guard
            let raster = Raster(
                columns: maps.side, rows: maps.side,
                cells: .ramp(.activation, strength: isActive ? 1 : 0.75, cells),
                rect: layout.style.frame(centre))
        else { return nil }
        return [
            .group(
                id: "map.\(layer).\(unit)", clip: .circle(centre: centre, radius: radius), [.raster(raster)])
        ]
    }

    /// - Parameter hasMap: the ground changes below the number, which gets a halo.
    private func node(
        _ part: NetworkPart, _ centre: Point, symbol: Formula?, value: Double?, on ground: [Item],
        hasMap: Bool = false
    ) -> [Item] {
        let isActive = active.contains(part)
        let style = layout.style
        var items: [Item] = []
        if isActive {
            items.append(.shape(Shape(style.outline(centre, grown: 6), fill: Paint(.highlight))))
        }
        items += ground
        items.append(
            .shape(
                Shape(
                    style.outline(centre),
                    stroke: isActive ? Stroke(.ink, width: 2.4) : Stroke(.muted, width: 1.2, strength: 0.7))))
        // On its fill a word needs more than the muted ink of the page.
        let words = Paint(.ink, strength: isActive ? 1 : 0.78)
        if let symbol {
            let fit = fit(symbol, hasNumber: value != nil)
            items.append(
                .formula(
                    FormulaText(
                        symbol, at: centre + style.symbolOffset - Point(0, fit.lift), size: fit.size,
                        anchor: .middle, baseline: .middle, paint: words, isPlain: true)))
        }
        if let value {
            let text = typesetter.fitted(value, .activation, size: style.numberSize, to: style.numberRoom)
            items.append(
                .text(
                    Text(
                        text, at: centre + style.numberOffset, size: style.numberSize,
                        weight: part == active.result ? .semibold : .regular, anchor: .middle,
                        baseline: .middle, paint: words, hasHalo: hasMap)))
        }
        return items
    }

    /// The size of a node's symbol and how far it is lifted, so that its indices keep clear of the number below it.
    private func fit(_ symbol: Formula, hasNumber: Bool) -> (size: Double, lift: Double) {
        let style = layout.style
        let room = style.numberOffset.y - style.symbolOffset.y - 0.6 * style.numberSize
        let half = typesetter.layout(symbol, size: style.symbolSize).height / 2
        guard hasNumber, half > room, room > 0 else { return (style.symbolSize, 0) }
        let size = max(11, style.symbolSize * room / half)
        return (size, max(0, half * size / style.symbolSize - room))
    }
}
