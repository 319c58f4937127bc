import Learning
import Scenes

// What a drawing of a network is made from besides the moment: maps, the layout, the marks of its legend.

extension NetworkDrawing {
    /// The names of the data's columns where they are more than x₁, x₂, …, cut to a little room.
    static func inputNames(_ context: FigureContext) -> [String]? {
        let names = context.moment.experiment.table.inputNames
        guard context.page == .slide || context.page == .note, names != names.indices.map({ "x[\($0 + 1)]" })
        else {
            return nil
        }
        return names.map { context.typesetter.cut($0, .label, size: 11, to: 84) }
    }

    /// The maps in the neurons: on a slide, or where the lesson asks for them.
    static func maps(_ context: FigureContext) -> UnitMaps? {
        let isWanted =
            context.settings["heatmap"] == nil
            ? context.page == .slide && !context.isCell : context.settings.flag("heatmap")
        guard isWanted else { return nil }
        return UnitMaps(context.moment, side: Int(context.page.nodeRadius))
    }

    /// The layout, with a table of weights in the legend where labels have no room.
    static func layout(
        _ context: FigureContext, _ network: Network, in frame: PageFrame, largestWeight: Double,
        hasMaps: Bool
    ) -> (NetworkLayout, NetworkLegend) {
        let names = inputNames(context)
        let nameWidth = names.map { $0.map { context.typesetter.width(of: $0, .label, size: 11) }.max() ?? 0 }
        var marks = marks(of: network)
        if hasMaps { marks.insert(.map) }
        func layout(_ capacity: Int) -> NetworkLayout {
            LayoutMemory.layout(
                NetworkLayout.Question(
                    counts: [network.inputCount] + network.layers.map(\.units), body: frame.body,
                    page: context.page, nameWidth: nameWidth.map { $0 + 8 } ?? 0, tableCapacity: capacity))
        }
        // The legend has the most entries with the one for the table, so the table's room is sure.
        let most = NetworkLegend(
            page: context.page, largestWeight: largestWeight, marks: marks.union([.elided, .badge]))
        let result = layout(tableCapacity(frame, below: most.height))
        if result.columns.contains(where: { $0.dots != nil }) { marks.insert(.elided) }
        if result.edges.contains(where: { if case .badge = $0.label { true } else { false } }) {
            marks.insert(.badge)
        }
        return (result, NetworkLegend(page: context.page, largestWeight: largestWeight, marks: marks))
    }

    /// The marks that the activations can bring.
    private static func marks(of network: Network) -> Set<NetworkLegend.Mark> {
        let activations = network.layers.map(\.activation.entry)
        var marks: Set<NetworkLegend.Mark> = []
        if activations.contains(where: \.hasFlatSide) { marks.insert(.dead) }
        if activations.contains(where: { $0.slopeShare(0) != nil }) { marks.insert(.saturated) }
        return marks
    }

    /// How many lines a legend below the drawing needs at most.
    static func legendRows(_ context: FigureContext, _ network: Network) -> Int {
        let isLarge = ([network.inputCount] + network.layers.map(\.units)).contains { $0 > 4 }
        let legend = NetworkLegend(
            page: context.page, largestWeight: 88.88,
            marks: marks(of: network).union(isLarge ? [.elided] : []))
        let remarks = isLarge || context.page == .half ? ["not all weights labelled"] : []
        let width = context.size.width - (context.isCell ? 0 : 2 * context.page.margin)
        return Key(entries: legend.entries, remarks: remarks).lineCount(width: width, context.typesetter)
    }
}
