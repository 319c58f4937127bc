import Learning
import Scenes

/// The histograms of a moment: a row a quantity, a column a layer.
struct HistogramGrid {
    let context: FigureContext
    let quantities: [Quantity]
    let layers: [LayerNumbers]
    /// The layers that have a column: the first ones and the last where not all have room.
    let shown: [LayerNumbers]
    let rows: [HistogramRow]
    private let body: Rect

    private static let headerHeight = 18.0

    init(_ context: FigureContext, in body: Rect) {
        self.context = context
        self.body = body
        let wanted = context.settings.list("quantities").compactMap(Quantity.init)
        let quantities = wanted.isEmpty ? Quantity.allCases : wanted
        self.quantities = quantities
        let layers = LayerNumbers.all(context.moment)
        self.layers = layers
        let left = body.width < 400 ? 74.0 : body.width < 500 ? 86 : 112
        let capacity = max(2, Int((body.width - left) / 90))
        let shown =
            layers.count <= capacity ? layers : Array(layers.prefix(capacity - 1)) + layers.suffix(1)
        self.shown = shown
        let compared = context.compared.count > 1 ? context.compared.map { LayerNumbers.all($0) } : [layers]
        let height = (body.height - HistogramGrid.headerHeight) / Double(quantities.count)
        rows = quantities.enumerated().map { index, quantity in
            let top = body.minY + HistogramGrid.headerHeight + height * Double(index)
            return HistogramRow(
                quantity, shown, compared: compared, context,
                in: Rect(x: body.minX, y: top, width: body.width, height: height), left: left)
        }
    }

    /// Whether layers before this one are left out.
    private func isGap(_ layer: LayerNumbers) -> Bool {
        shown.count < layers.count && layer.layer == layers.count
    }

    var items: [Item] {
        let heads = zip(shown, rows.first?.cells ?? []).map { layer, cell in
            Item.text(
                isGap(layer) ? "… \(layer.name)" : layer.name, at: Point(cell.centre.x, body.minY + 8),
                size: 12, weight: .semibold,
                anchor: .middle, baseline: .middle)
        }
        return heads + rows.flatMap(\.items)
    }
}
