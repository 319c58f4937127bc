import Calculus
import Formulas
import Learning
import Scenes
import Typography

/// The plots of an optimizer's memory on a grid, one a quantity.
struct MemoryDrawing {
    let context: FigureContext
    let frame: PageFrame
    let shown: ShownRun
    let quantities: [MemoryQuantity]
    let history: UpdateHistory
    /// The place of the moment at hand among the history's iterations; nil before the first update.
    let present: Int?

    init(_ context: FigureContext) {
        self.context = context
        frame = PageFrame(context, hasRibbon: false, isWide: true)
        let shown = ShownRun(context, names: context.settings.list("of"), count: 2)
        let quantities = MemoryQuantity.all(in: shown.update)
        self.shown = shown
        self.quantities = quantities
        history = context.memory.value(FigureMemory.Key("optimizer-memory", context.settings)) {
            UpdateHistory(
                shown.run.recording, of: quantities.flatMap { $0.parts.map(\.id) },
                parameters: shown.parameters)
        }
        let done = shown.updatesDone
        present = done == 0 ? nil : history.iterations.lastIndex { $0 <= done }
    }

    private var columns: Int {
        let count = quantities.count
        switch context.page {
        case .strip where !context.isCell: return count
        case .slide, .note, .half, .strip:
            // A plot needs some width for its rule and its numbers.
            let most = max(1, Int(frame.body.width / 220))
            // Three stand below each other where that leaves them high enough.
            if count == 3, frame.body.height > 330 { return 1 }
            return min(most, count <= 4 ? 2 : 3)
        }
    }

    var plots: [MemoryPlot] {
        let columns = columns
        let rows = (quantities.count + columns - 1) / columns
        let gap = context.page == .slide ? 28.0 : 14
        let width = (frame.body.width - Double(columns - 1) * gap) / Double(columns)
        // The lowest row has the iterations below it, and so has what nothing stands below.
        let height = (frame.body.height - 26) / Double(rows)
        var first = 0
        return quantities.enumerated().map { index, quantity in
            let (row, column) = index.quotientAndRemainder(dividingBy: columns)
            let isLowest = index + columns >= quantities.count
            let rect = Rect(
                x: frame.body.minX + Double(column) * (width + gap),
                y: frame.body.minY + Double(row) * height, width: width,
                height: height + (isLowest ? 26 : 0))
            defer { first += quantity.parts.count }
            return MemoryPlot(
                quantity: quantity, lines: lines(quantity, from: first), iterations: history.iterations,
                rect: rect, number: index + 1, present: present, hasIterations: isLowest,
                typesetter: context.typesetter)
        }
    }

    private func lines(_ quantity: MemoryQuantity, from first: Int) -> [MemoryPlot.Line] {
        guard quantity.letter != nil else {
            return history.rates.enumerated().map {
                MemoryPlot.Line(parameter: $0.offset, values: $0.element, isThin: false)
            }
        }
        return quantity.parts.indices.flatMap { part -> [MemoryPlot.Line] in
            let isThin = part < quantity.parts.count - 1
            let series = history.values[first + part]
            guard !quantity.parts[part].isShared else {
                return [MemoryPlot.Line(parameter: nil, values: series.first ?? [], isThin: isThin)]
            }
            return series.enumerated().map {
                MemoryPlot.Line(parameter: $0.offset, values: $0.element, isThin: isThin)
            }
        }
    }

    var items: [Item] {
        let hasThin = quantities.contains { $0.parts.count > 1 }
        var entries = shown.parameters.enumerated().map { place, parameter in
            let style = LineStyle(place)
            return Key.Entry(shown.experiment.trainable[parameter].name.symbol.unicode) { x, y in
                [.line(from: Point(x, y), to: Point(x + 28, y), style.stroke(width: 2))]
            }
        }
        if hasThin {
            entries.append(
                Key.Entry(context.page == .slide ? "thin: before the correction" : "thin: uncorrected") {
                    x, y in
                    [
                        .line(
                            from: Point(x, y), to: Point(x + 28, y),
                            LineStyle(0).stroke(width: 1.1, strength: 0.6))
                    ]
                })
        }
        if quantities.contains(where: { $0.parts.contains(where: \.isShared) }) {
            entries.append(
                Key.Entry("the same for all") { x, y in
                    [.line(from: Point(x, y), to: Point(x + 28, y), Stroke(.muted, width: 2))]
                })
        }
        entries.append(MomentMark.keyEntry)
        return plots.map { .group(id: "plot.\($0.number)", $0.items) }
            + Key(entries: entries).items(in: frame, context.typesetter)
    }
}
