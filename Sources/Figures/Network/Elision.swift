import Formulas
import Scenes

extension NetworkDrawing {
    /// Three dots and a brace with the number of the units that are not drawn; the halo when one of them is at work, with its
    /// own number.
    func dots(_ centre: Point, _ column: NetworkLayout.Column) -> Item {
        let drawn = Set(column.nodes.map(\.unit))
        let hidden = Set(
            (active.operands.union(active.result.map { [$0] } ?? [])).compactMap { part -> Int? in
                switch part {
                case .node(column.layer, let unit), .bias(column.layer, let unit),
                    .weight(column.layer, let unit, _):
                    drawn.contains(unit) ? nil : unit
                default: nil
                }
            })
        let isCapsule = layout.style.isCapsule
        var items: [Item] = []
        if !hidden.isEmpty {
            items.append(.shape(Shape(layout.style.outline(centre), fill: Paint(.highlight))))
        }
        let role: Role = hidden.isEmpty ? .muted : .onHighlight
        let only = hidden.count == 1 ? hidden.first : nil
        let top = centre + (isCapsule || only == nil ? Point(0, 0) : Point(0, -8))
        let height: Double = isCapsule ? 16 : only == nil ? 32 : 24
        items += [-1.0, 0, 1].map {
            .circle(
                top + Point(isCapsule ? -24 : -15, 0.34 * height * $0), radius: isCapsule ? 1.6 : 2,
                fill: Paint(role))
        }
        items.append(
            Brace.item(
                at: top + Point(isCapsule ? -18 : -8, 0), height: height, Stroke(role, width: 1.2)))
        let missing = "\(column.count - drawn.count)"
        let place = top + Point(isCapsule ? -8 : 3, 0)
        if isCapsule {
            items.append(
                .text(
                    only.map { "no. \($0)" } ?? missing, at: place, size: 11, baseline: .middle, role))
        } else {
            items.append(.text(missing, at: place, size: 12, baseline: .middle, role))
            if let only {
                items.append(
                    .text(
                        "\(column.layer == 0 ? "x" : "no.") \(only)", at: centre + Point(0, 15), size: 11,
                        weight: .semibold, anchor: .middle, baseline: .middle, role))
            }
        }
        return .group(id: "more.\(column.layer)", title: "\(missing) more", items)
    }
}

/// A curly brace that opens to the left.
enum Brace {
    static func item(at middle: Point, height: Double, _ stroke: Stroke) -> Item {
        let half = height / 2
        var path = Path()
        path.move(to: middle + Point(0, -half))
        path.curve(middle + Point(7, -half), middle + Point(0, 0), to: middle + Point(7, 0))
        path.curve(middle + Point(0, 0), middle + Point(7, half), to: middle + Point(0, half))
        return .path(path, stroke: stroke)
    }
}
