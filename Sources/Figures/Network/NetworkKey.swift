import Scenes

extension NetworkDrawing {
    /// The legend, and below it the weights that have no room on their lines.
    func keyItems(in frame: PageFrame) -> [Item] {
        let key = Key(
            entries: legend.entries, remarks: remarks,
            rowHeight: page == .slide ? NetworkLegend.rowHeight : frame.hasLegendColumn ? 19 : 18)
        return key.items(in: frame, typesetter) + weightTable(in: frame)
    }

    /// What the legend cannot say with a sample.
    private var remarks: [String] {
        let missing = layout.edges.count { $0.label == .none }
        let hasLow = layout.manners.contains { !$0.isTall }
        switch page {
        case .slide:
            return ["Formula: violet came back,", "blue and orange are weights."]
                + (hasLow ? ["Dense layers: gradients at work."] : [])
                + (missing > 0 ? ["\(missing) numbers have no room."] : [])
        case .note: return missing > 0 ? ["unlabelled weights: when at work"] : []
        case .half, .strip: return missing > 0 ? ["not all weights labelled"] : []
        }
    }
}
