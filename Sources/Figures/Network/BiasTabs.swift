import Formulas
import Scenes

extension NetworkDrawing {
    /// The tab of a bias; a number in powers of ten makes it wider than others.
    func tabRect(_ part: NetworkPart, _ centre: Point) -> Rect {
        let widths = bothValues(of: part).map {
            typesetter.width(of: tabText($0), .semibold, size: 11) + 6
        }
        let width = widths.max() ?? 0
        return layout.style.tab(centre, width: max(width.rounded(.up), NetworkLayout.tabWidth))
    }

    /// A bias as its tab shows it: where nodes stand close, a power of ten with one digit.
    private func tabText(_ value: Double) -> String {
        layout.style.isCapsule
            ? typesetter.fitted(value, .weight, signed: true, size: 11, to: NetworkLayout.tabWidth - 6)
            : Numeral.text(value, .weight, signed: true)
    }

    func tab(_ layer: Int, _ unit: Int, _ centre: Point) -> Item {
        let part = NetworkPart.bias(layer: layer, unit: unit)
        guard let bias = parameter(part) else { return .group([]) }
        let isActive = active.contains(part)
        let text = tabText(bias.value)
        let rect = tabRect(part, centre)
        var items: [Item] = []
        if isActive {
            items.append(.rectangle(rect.inset(-3.5), radius: 5, fill: Paint(.highlight)))
        }
        items += [
            .rectangle(
                rect, radius: 2, fill: Paint(.paper),
                stroke: isActive
                    ? Stroke(.ink, width: 2.4) : Stroke(weight: bias.value, width: 1, strength: 0.6)),
            .text(
                text, at: rect.centre, size: 11, weight: part == active.result ? .semibold : .regular,
                anchor: .middle, baseline: .middle, Role(weight: bias.value)),
        ]
        return .group(
            id: "b.\(layer).\(unit)",
            title: "b[\(layer)][\(unit)] = \(text)\(bias.isFrozen ? ", frozen" : "")", items)
    }
}
