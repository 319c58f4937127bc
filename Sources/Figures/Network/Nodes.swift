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
        var items = node(
            .node(layer: 0, unit: unit), centre, symbol: symbol(name), value: progress.value(name),
            fill: progress.value(name) ?? 0)
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
        let shown = progress.value(a) == nil && progress.value(z) != nil ? z : a
        let items = node(
            .node(layer: layer, unit: unit), centre, symbol: symbol(shown), value: progress.value(shown),
            fill: progress.value(a) ?? 0)
        return .group(id: "node.a.\(layer).\(unit)", title: title(shown), items)
    }

    private func title(_ name: String) -> String {
        name + (progress.value(name).map { " = " + Numeral.text($0, .activation) } ?? "")
    }

    private func node(
        _ part: NetworkPart, _ centre: Point, symbol: Formula?, value: Double?, fill: Double
    ) -> [Item] {
        let isActive = active.contains(part)
        let style = layout.style
        var items: [Item] = []
        if isActive {
            items.append(.shape(Shape(style.outline(centre, grown: 6), fill: Paint(.highlight))))
        }
        let level = fill.isFinite ? min(max(fill, -1), 1) : 0
        items.append(
            .shape(
                Shape(
                    style.outline(centre), fill: Paint(.activation(level), strength: isActive ? 1 : 0.6),
                    stroke: isActive ? Stroke(.ink, width: 2.4) : Stroke(.muted, width: 1.2, strength: 0.7))))
        if let symbol {
            let fit = fit(symbol, hasNumber: value != nil)
            items.append(
                .formula(
                    symbol, at: centre + style.symbolOffset - Point(0, fit.lift), size: fit.size,
                    anchor: .middle, baseline: .middle, isActive ? .ink : .muted, isPlain: true))
        }
        if let value {
            let isResult = part == active.result
            items.append(
                .text(
                    number(value, isBold: isResult), at: centre + style.numberOffset, size: style.numberSize,
                    weight: isResult ? .semibold : .regular, anchor: .middle, baseline: .middle,
                    isActive ? .ink : .muted))
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

    /// An activation with as many digits as the node has room for.
    private func number(_ value: Double, isBold: Bool) -> String {
        let style = layout.style
        let forms = [Numeral.Style.activation, .weight, .gradient].map { Numeral.text(value, $0) }
        func width(_ text: String) -> Double {
            typesetter.width(of: text, isBold ? .semibold : .label, size: style.numberSize)
        }
        return forms.first { width($0) <= style.numberRoom } ?? forms.min { width($0) < width($1) }
            ?? forms[0]
    }

    /// The tab of a bias; a number in powers of ten makes it wider than others.
    func tabRect(_ part: NetworkPart, _ centre: Point) -> Rect {
        let text = parameter(part).map { Numeral.text($0.value, .weight, signed: true) } ?? ""
        let width = typesetter.width(of: text, .semibold, size: 11) + 6
        return layout.style.tab(centre, width: max(width.rounded(.up), NetworkLayout.tabWidth))
    }

    private func tab(_ layer: Int, _ unit: Int, _ centre: Point) -> Item {
        let part = NetworkPart.bias(layer: layer, unit: unit)
        guard let bias = parameter(part) else { return .group([]) }
        let isActive = active.contains(part)
        let text = Numeral.text(bias.value, .weight, signed: true)
        let rect = tabRect(part, centre)
        var items: [Item] = []
        if isActive {
            items.append(.rectangle(rect.inset(-3.5), radius: 5, fill: Paint(.highlight)))
        }
        items += [
            .rectangle(
                rect, radius: 2, fill: Paint(.paper),
                stroke: isActive
                    ? Stroke(.ink, width: 2.4)
                    : Stroke(weight: bias.value, width: 1, strength: 0.6)),
            .text(
                text, at: rect.centre, size: 11, weight: part == active.result ? .semibold : .regular,
                anchor: .middle, baseline: .middle, Role(weight: bias.value)),
        ]
        return .group(
            id: "b.\(layer).\(unit)",
            title: "b[\(layer)][\(unit)] = \(text)\(bias.isFrozen ? ", frozen" : "")", items)
    }

    /// Three dots for the units that are not drawn; the halo when one of them is at work, with its number.
    private func dots(_ centre: Point, _ column: NetworkLayout.Column) -> Item {
        let drawn = Set(column.nodes.map(\.unit))
        let hidden = (active.operands.union(active.result.map { [$0] } ?? [])).compactMap { part -> Int? in
            switch part {
            case .node(column.layer, let unit), .bias(column.layer, let unit),
                .weight(column.layer, let unit, _):
                drawn.contains(unit) ? nil : unit
            default: nil
            }
        }
        var items: [Item] = []
        if !hidden.isEmpty {
            items.append(.shape(Shape(layout.style.outline(centre), fill: Paint(.highlight))))
        }
        let role: Role = hidden.isEmpty ? .muted : .onHighlight
        let isNumbered = Set(hidden).count == 1
        let shift: Double = isNumbered && !layout.style.isCapsule ? -8 : 0
        items += [-1.0, 0, 1].map { step in
            layout.style.isCapsule
                ? .circle(
                    centre + Point(isNumbered ? -20 + 5 * step : 7 * step, 0), radius: 2, fill: Paint(role))
                : .circle(
                    centre + Point(0, shift + (isNumbered ? 5 : 9) * step), radius: 2, fill: Paint(role))
        }
        if isNumbered, let unit = hidden.first {
            items.append(
                .text(
                    "\(column.layer == 0 ? "x" : "no.") \(unit)",
                    at: centre + (layout.style.isCapsule ? Point(8, 0) : Point(0, 8)), size: 11,
                    anchor: .middle,
                    baseline: .middle, role))
        }
        return .group(id: "more.\(column.layer)", title: "\(column.count - drawn.count) more", items)
    }
}
