import Formulas
import Scenes

extension NetworkDrawing {
    private static let rowHeight = 19.0
    private static let heading = 26.0

    /// How many weights the table below a legend can take.
    static func tableCapacity(_ frame: PageFrame, below height: Double) -> Int {
        guard frame.hasLegendColumn, frame.page == .slide else { return 0 }
        // The remarks of the legend take four lines at most.
        return 2 * max(0, Int((frame.legend.height - height - 82 - heading) / rowHeight))
    }

    /// The numbered weights in two columns, at the bottom of the legend.
    func weightTable(in frame: PageFrame) -> [Item] {
        let rows = layout.edges.compactMap { edge -> (Int, NetworkLayout.Edge)? in
            if case .badge(_, let number) = edge.label { (number, edge) } else { nil }
        }
        guard !rows.isEmpty else { return [] }
        let lines = (rows.count + 1) / 2
        let top = frame.legend.maxY - Double(lines) * NetworkDrawing.rowHeight
        let width = frame.legend.width / 2
        let heading = Item.text(
            "Weights with a number on their line", at: Point(frame.legend.minX, top - 10), size: 12, .muted)
        return [
            .group(
                id: "weights",
                [heading]
                    + rows.flatMap { number, edge -> [Item] in
                        let column = Double((number - 1) / lines)
                        let x = frame.legend.minX + column * width
                        let y = top + (Double((number - 1) % lines) + 0.5) * NetworkDrawing.rowHeight
                        return row(number, edge, at: Point(x, y), width: width)
                    })
        ]
    }

    private func row(
        _ number: Int, _ edge: NetworkLayout.Edge, at start: Point, width: Double
    ) -> [Item] {
        guard let weight = parameter(edge.part) else { return [] }
        let isActive = active.contains(edge.part)
        let role = Role(weight: weight.value)
        let name = "w[\(edge.layer)][\(edge.unit)][\(edge.input)]"
        let centre = start + Point(9, 0)
        let value = typesetter.fitted(weight.value, .weight, signed: true, size: 12, to: 44)
        return [
            .circle(
                centre, radius: 7.5, fill: Paint(isActive ? .highlight : .paper),
                stroke: Stroke(role, width: isActive ? 1.6 : 1)),
            .text(
                "\(number)", at: centre, size: 11, anchor: .middle, baseline: .middle,
                isActive ? .onHighlight : role),
            .formula(
                symbol(name) ?? .letter("w"), at: start + Point(22, 0), size: 13, baseline: .middle,
                isActive ? .ink : .muted, isPlain: true),
            .text(
                value, at: start + Point(width - 10, 0), size: 12, weight: isActive ? .semibold : .regular,
                anchor: .end, baseline: .middle, role, id: "table.w.\(edge.stem)"),
        ]
    }
}
