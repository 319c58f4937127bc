import Formulas
import Learning
import Scenes

/// One quantity in all layers, on the same bins and the same height.
struct HistogramRow {
    let quantity: Quantity
    let bins: Histogram.Bins
    let histograms: [Histogram]
    let layers: [LayerNumbers]
    /// The plots, one a layer.
    let cells: [Rect]
    let tallest: Double
    private let context: FigureContext
    private let rect: Rect
    private let hasNumbers: Bool
    /// Whether mean and spread are drawn as well as written.
    let hasMarker: Bool

    init(
        _ quantity: Quantity, _ layers: [LayerNumbers], compared: [[LayerNumbers]], _ context: FigureContext,
        in rect: Rect, left: Double
    ) {
        self.quantity = quantity
        self.layers = layers
        self.context = context
        self.rect = rect
        let all = compared.map { $0.map(quantity.numbers) }
        let bins = Histogram.Bins(all.flatMap { $0.flatMap { $0 } })
        self.bins = bins
        histograms = layers.map { Histogram(quantity.numbers($0), bins) }
        tallest = all.flatMap { $0.map { Histogram($0, bins).tallest } }.max() ?? 0
        hasNumbers = rect.height >= 50
        hasMarker = rect.height >= 62 || rect.height < 50
        let top = hasNumbers ? 18.0 : 4
        let gap = 16.0
        let width = (rect.width - left - gap * Double(layers.count - 1)) / Double(max(layers.count, 1))
        cells = layers.indices.map { index in
            Rect(
                x: rect.minX + left + (width + gap) * Double(index), y: rect.minY + top, width: width,
                height: max(rect.height - top - 22, 8))
        }
    }

    private func x(_ value: Double, in cell: Rect) -> Double {
        let scale = LinearScale(
            ScaleRange(bins.start, bins.end), onto: ScaleRange(cell.minX + 2, cell.maxX - 2))
        return min(max(scale(value), cell.minX), cell.maxX)
    }

    var items: [Item] {
        let middle = cells.first?.centre.y ?? rect.centre.y
        var items: [Item] = [
            .text(
                quantity.rawValue, at: Point(rect.minX, middle - (rect.height < 60 ? 0 : 8)), size: 12,
                weight: .semibold, baseline: .middle, quantity.nameRole)
        ]
        if rect.height >= 60 {
            let bar = tallest > 0 ? "tallest \(Numeral.text(100 * tallest, digits: 3)) %" : quantity.symbol
            items.append(
                .text(
                    context.typesetter.cut(bar, .label, size: 11, to: 100), at: Point(rect.minX, middle + 9),
                    size: 11, baseline: .middle, .muted))
        }
        return items
            + cells.indices.map { index in
                .group(
                    id: "\(quantity.rawValue).\(layers[index].layer)",
                    title: "\(quantity.rawValue) of \(layers[index].name)",
                    axis(cells[index]) + marks(histograms[index], in: cells[index])
                        + words(histograms[index], in: cells[index]))
            }
    }

    /// The base line with its numbers, and a line at zero.
    private func axis(_ cell: Rect) -> [Item] {
        var items: [Item] = [
            .line(from: Point(cell.minX, cell.maxY), to: Point(cell.maxX, cell.maxY), Stroke(.muted))
        ]
        if bins.start < 0, bins.end > 0 {
            let zero = x(0, in: cell)
            items.append(.line(from: Point(zero, cell.minY), to: Point(zero, cell.maxY), Stroke(.hairline)))
        }
        let scale = LinearScale(ScaleRange(bins.start, bins.end), onto: ScaleRange(0, 1))
        var free = cell.minX - 7
        for tick in scale.ticks(max(2, Int(cell.width / 60))) {
            let place = x(tick.value, in: cell)
            let half = context.typesetter.width(of: tick.value == 0 ? "0" : tick.label, .label, size: 11) / 2
            guard place - half >= free, place + half <= cell.maxX + 7 else { continue }
            items += [
                .line(from: Point(place, cell.maxY), to: Point(place, cell.maxY + 4), Stroke(.muted)),
                .text(
                    tick.value == 0 ? "0" : tick.label, at: Point(place, cell.maxY + 15), size: 11,
                    anchor: .middle, .muted),
            ]
            free = place + half + 6
        }
        return items
    }

    /// Bars, or a tick each where there are few; with the mean and the spread around it.
    private func marks(_ histogram: Histogram, in cell: Rect) -> [Item] {
        guard !histogram.numbers.isEmpty else { return [] }
        var items: [Item] = []
        let room = cell.height - (hasMarker ? 8 : 0)
        if histogram.isSparse {
            for number in histogram.numbers {
                let place = x(number, in: cell)
                items.append(
                    .line(
                        from: Point(place, cell.maxY), to: Point(place, cell.maxY - 0.6 * room),
                        Stroke(quantity.line(number), width: 2)))
            }
        } else {
            for (bin, count) in histogram.counts.enumerated() where count > 0 {
                let start = bins.start + bins.width * Double(bin)
                let left = x(start, in: cell)
                let right = x(start + bins.width, in: cell)
                let share = Double(count) / Double(histogram.numbers.count)
                let height = share / max(tallest, share) * room
                let centre = start + bins.width / 2
                items.append(
                    .rectangle(
                        Rect(x: left, y: cell.maxY - height, width: max(right - left, 1), height: height),
                        fill: quantity.fill(centre), stroke: Stroke(quantity.line(centre), width: 0.8)))
            }
        }
        guard hasMarker else { return items }
        let y = cell.minY + 2
        let mean = x(histogram.mean, in: cell)
        let low = x(histogram.mean - histogram.spread, in: cell)
        let high = x(histogram.mean + histogram.spread, in: cell)
        // An end in sight has a stop, one beyond the plot an arrow.
        func end(_ place: Double, _ value: Double, outwards way: Double) -> Item {
            let isSeen = value >= bins.start && value <= bins.end
            let tip = isSeen ? place : place + way * 4
            return .polyline(
                [
                    Point(place, y - 3), Point(tip, isSeen ? y - 3 : y), Point(tip, isSeen ? y + 3 : y),
                    Point(place, y + 3),
                ], Stroke(.ink, width: 1.4))
        }
        return items + [
            .line(from: Point(low, y), to: Point(high, y), Stroke(.ink, width: 1.4)),
            end(low, histogram.mean - histogram.spread, outwards: -1),
            end(high, histogram.mean + histogram.spread, outwards: 1),
            .circle(Point(mean, y), radius: 3, fill: Paint(.ink), stroke: Stroke(.paper)),
        ]
    }

    /// Mean and spread as numbers, shorter where the column is narrow.
    private func words(_ histogram: Histogram, in cell: Rect) -> [Item] {
        guard hasNumbers else { return [] }
        var forms = ["none"]
        if !histogram.numbers.isEmpty {
            let mean = quantity.text(histogram.mean)
            forms = ["\(mean) ± \(quantity.text(histogram.spread))", mean]
        }
        if histogram.lostCount > 0 {
            forms = ["\(histogram.lostCount) not finite", "not finite"]
        }
        guard
            let words = forms.first(where: {
                context.typesetter.width(of: $0, .label, size: 11) <= cell.width + 10
            })
        else { return [] }
        return [.text(words, at: Point(cell.centre.x, cell.minY - 7), size: 11, anchor: .middle, .muted)]
    }
}
