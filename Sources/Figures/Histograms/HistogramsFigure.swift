import Formulas
import Learning
import Scenes

extension Figure {
    /// How weights, activations and gradients are spread in each layer.
    static let histograms = Figure(
        "histograms", "how weights, activations and gradients are spread, layer by layer",
        settings: [
            Setting(
                "quantities", .list(of: Quantity.allCases.map(\.rawValue)), default: nil,
                "the rows, from above; all three when left out")
        ],
        needsNetwork: true
    ) { context in
        let frame = PageFrame(context, hasRibbon: false, isWide: true)
        let grid = HistogramGrid(context, in: frame.body)
        let telling = HistogramTelling(grid)
        return frame.scene(
            context, title: telling.title, subtitle: telling.subtitle, alternative: telling.alternative,
            items: grid.items + telling.key.items(in: frame, context.typesetter))
    }
}

/// The words of a grid of histograms.
struct HistogramTelling {
    let grid: HistogramGrid

    init(_ grid: HistogramGrid) {
        self.grid = grid
    }

    var title: String {
        let names = grid.quantities.map(\.rawValue)
        guard let row = grid.rows.first(where: { $0.quantity == .activations }) ?? grid.rows.first,
            let first = row.histograms.first, let last = row.histograms.last, row.layers.count > 1,
            first.lostCount == 0, last.lostCount == 0, !first.numbers.isEmpty, !last.numbers.isEmpty
        else { return names.joined(separator: ", ").capitalisedFirst + " by layer" }
        let name = row.quantity.rawValue.capitalisedFirst
        let spreads = [first, last].map { row.quantity.text($0.spread) }
        let ends = [row.layers.first, row.layers.last].map { $0?.name ?? "" }
        let hasRoom = grid.context.page == .slide || grid.context.page == .note
        let (early, late) =
            hasRoom && !grid.context.isCell
            ? ("\(ends[0]) (±\(spreads[0]))", "\(ends[1]) (±\(spreads[1]))") : (ends[0], ends[1])
        if grid.context.page == .strip { return "\(name): spread ±\(spreads[0]) to ±\(spreads[1])" }
        if spreads[0] == spreads[1] { return "\(name) are spread alike in \(late) and \(early)" }
        return
            "\(name) are spread \(first.spread > last.spread ? "less" : "more") in \(late) than in \(early)"
    }

    var subtitle: [String] {
        let context = grid.context
        let moment = context.moment
        let count = grid.layers.count
        let layers =
            count == 1
            ? "one layer"
            : grid.shown.count < count
                ? "layer 1 → \(count), \(grid.shown.count) of them" : "layer 1 → \(count)"
        return [
            layers,
            "iteration \(moment.iteration) of \(context.recording.visibleIterations), before the update",
        ]
            + [moment.rows.count == 1 ? "one example" : "batch of \(moment.rows.count)"]
    }

    var key: Key {
        let hasMarker = grid.rows.contains(where: \.hasMarker)
        var entries: [Key.Entry] = []
        if hasMarker {
            entries.append(
                Key.Entry("mean ± standard deviation", sampleWidth: 30) { x, y in
                    [
                        .line(from: Point(x, y), to: Point(x + 30, y), Stroke(.ink, width: 1.4)),
                        .line(from: Point(x, y - 3), to: Point(x, y + 3), Stroke(.ink, width: 1.4)),
                        .line(from: Point(x + 30, y - 3), to: Point(x + 30, y + 3), Stroke(.ink, width: 1.4)),
                        .circle(Point(x + 15, y), radius: 3, fill: Paint(.ink), stroke: Stroke(.paper)),
                    ]
                })
        }
        let histograms = grid.rows.flatMap(\.histograms)
        if histograms.contains(where: { !$0.isSparse }) {
            entries.append(
                Key.Entry("share of the layer's values", sampleWidth: 22) { x, y in
                    [(0.0, 8.0), (10, 14)].map { shift, height in
                        .rectangle(
                            Rect(x: x + shift, y: y + 7 - height, width: 10, height: height),
                            fill: Paint(.activation(0.8)), stroke: Stroke(.positive, width: 0.8))
                    }
                })
        }
        if histograms.contains(where: { $0.isSparse && !$0.numbers.isEmpty }) {
            entries.append(
                Key.Entry("one value", sampleWidth: 8) { x, y in
                    [.line(from: Point(x + 4, y - 6), to: Point(x + 4, y + 6), Stroke(.positive, width: 2))]
                })
        }
        if grid.quantities.contains(where: { $0 != .gradients }) {
            entries.append(
                Key.Entry("below zero", sampleWidth: 12) { x, y in
                    [
                        .rectangle(
                            Rect(x: x, y: y - 6, width: 12, height: 12), fill: Paint(.activation(-0.8)),
                            stroke: Stroke(.negative, width: 0.8))
                    ]
                })
        }
        return Key(
            entries: entries,
            remarks: grid.context.isCell
                ? []
                : hasMarker
                    ? ["a row shares its scales"]
                    : ["numbers: mean ± standard deviation"])
    }

    var alternative: String {
        let rows = grid.rows.map { row in
            let layers = zip(row.layers, row.histograms).map { layer, histogram in
                if histogram.numbers.isEmpty && histogram.lostCount == 0 { return "\(layer.name) has none" }
                let lost = histogram.lostCount > 0 ? ", \(histogram.lostCount) not finite" : ""
                let count = histogram.numbers.count
                return "\(layer.name) has \(count) \(count == 1 ? "value" : "values"), mean "
                    + "\(row.quantity.text(histogram.mean)), standard deviation "
                    + "\(row.quantity.text(histogram.spread))\(lost)"
            }
            return "\(row.quantity.rawValue.capitalisedFirst): \(layers.joined(separator: "; "))."
        }
        return "Histograms by layer, \(subtitle.joined(separator: ", ")). \(rows.joined(separator: " "))"
    }
}

extension String {
    /// The text with its first letter large.
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
