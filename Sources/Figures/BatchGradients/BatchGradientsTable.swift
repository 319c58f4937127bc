import Formulas
import Learning
import Scenes
import Typography

/// The numbers behind the arrows: a line an example, their mean below; for batches that have room.
struct BatchGradientsTable {
    let arrows: BatchArrows
    let page: PageFormat

    private var rowHeight: Double { page == .slide ? 22 : 17 }
    private var size: Double { page == .slide ? 13 : 11 }

    var width: Double { page == .slide ? 280 : 224 }

    /// Heading, examples and mean.
    var height: Double { Double(arrows.arrows.count + 2) * rowHeight + 12 }

    func items(in rect: Rect) -> [Item] {
        let columns = [rect.minX + 44, rect.minX + 44 + (width - 44) / 2, rect.maxX]
        func line(_ words: [String], _ y: Double, _ role: Role, weight: Text.Weight = .regular, id: String)
            -> Item
        {
            .group(
                id: id,
                zip(words, columns).map { word, x in
                    .text(
                        word, at: Point(x, y), size: size, weight: weight, anchor: .end, baseline: .middle,
                        role)
                })
        }
        var y = rect.minY + rowHeight / 2
        let heading = [
            "row", "∂ℓ/∂" + arrows.names.across.name.symbol.unicode,
            "∂ℓ/∂" + arrows.names.up.name.symbol.unicode,
        ]
        var items = [line(heading, y, .muted, id: "table.heading")]
        for arrow in arrows.arrows {
            y += rowHeight
            items.append(
                line(
                    ["\(arrow.row)", number(arrow.gradient.x), number(arrow.gradient.y)], y, .ink,
                    id: "table.row.\(arrow.row)"))
        }
        y += rowHeight + 8
        let rule = y - rowHeight / 2 - 3
        items.append(
            .line(from: Point(rect.minX, rule), to: Point(rect.maxX, rule), Stroke(.muted, width: 0.8)))
        items.append(
            line(
                ["mean", number(arrows.mean.x), number(arrows.mean.y)], y, .gradient, weight: .semibold,
                id: "table.mean"))
        return [.group(id: "table", items)]
    }

    private func number(_ value: Double) -> String { Numeral.text(value, .gradient, signed: true) }
}
