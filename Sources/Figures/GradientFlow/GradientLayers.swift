import Formulas
import Learning
import Scenes

/// The layers side by side: a dot for each measure, and a table of the numbers below them.
struct GradientLayers {
    let context: FigureContext
    let sizes: GradientSizes
    let plot: Rect
    private let scale: MagnitudeScale
    private let measures: [GradientSizes.Measure]

    private static let rowHeight = 17.0

    init(_ context: FigureContext, _ sizes: GradientSizes, in body: Rect) {
        self.context = context
        self.sizes = sizes
        let hasNetwork = context.recording.experiment.model.network != nil
        let known = GradientSizes.Measure.allCases.filter { measure in
            sizes.values(measure).contains { $0 != nil }
        }
        let all = hasNetwork ? known : [.mean]
        measures = body.height < 130 ? all.filter { $0 != .norm } : all
        let names = measures.map { context.typesetter.width(of: context.name($0), .label, size: 11) }
        let left = max(60, (names.max() ?? 0) + 12)
        let table = GradientLayers.rowHeight * Double(measures.count + 1) + 10
        plot = Rect(
            x: body.minX + left, y: body.minY + 8, width: body.width - left,
            height: body.height - table - 8)
        let compared = context.compared.map { GradientSizes($0) }
        let values = compared.flatMap { sizes in
            GradientSizes.Measure.allCases.flatMap { sizes.values($0).compactMap { $0 } }
        }
        scale = MagnitudeScale(values, onto: ScaleRange(plot.maxY, plot.minY))
    }

    private func x(_ index: Int) -> Double {
        plot.minX + (Double(index) + 0.5) / Double(sizes.layers.count) * plot.width
    }

    /// Columns whose numbers are written: all, or every k-th and the last where they stand too close.
    private var written: [Int] {
        let widest =
            measures.flatMap { sizes.values($0).map { context.number($0) } }
            .map { context.typesetter.width(of: $0, .label, size: 11) }.max() ?? 0
        let column = plot.width / Double(sizes.layers.count)
        let step = max(1, Int(((max(widest, 44) + 10) / column).rounded(.up)))
        let last = sizes.layers.count - 1
        return Array(stride(from: last, through: 0, by: -step)).reversed()
    }

    var parts: (items: [Item], key: [Key.Entry], remarks: [String]) {
        let axis = Axis(.left, of: plot, ticks: scale.ticks, hasGrid: true) { scale($0) }
        let frame = Item.group(
            id: "axes",
            axis.items + [
                .polyline(
                    [Point(plot.minX, plot.minY), Point(plot.minX, plot.maxY), Point(plot.maxX, plot.maxY)],
                    Stroke(.muted))
            ])
        let entries = measures.map { measure in
            Key.Entry(context.name(measure), sampleWidth: 34) { x, y in
                let style = measure.style
                return [
                    .line(from: Point(x, y), to: Point(x + 34, y), style.stroke(width: 1.4, strength: 0.6)),
                    style.marker.item(at: Point(x + 17, y), radius: 5, style.role),
                ]
            }
        }
        let values = measures.flatMap { sizes.values($0) }
        var marks: [Key.Entry] = []
        if values.contains(0) {
            marks.append(
                Key.Entry("zero", sampleWidth: 14) { x, y in
                    [Marker.circle.item(at: Point(x + 7, y), radius: 4.5, .muted, isHollow: true)]
                })
        }
        if values.contains(where: { $0?.isFinite == false }) {
            marks.append(
                Key.Entry("not finite", sampleWidth: 14) { x, y in
                    [Marker.cross.item(at: Point(x + 7, y), radius: 4.5, .negative)]
                })
        }
        return (
            [frame] + measures.map(line) + table, entries + marks,
            context.isCell || measures == [.mean] ? [] : ["w: weights, a: activations"]
        )
    }

    /// The dots of one measure, joined where neighbours have a place on the scale.
    private func line(_ measure: GradientSizes.Measure) -> Item {
        let style = measure.style
        let values = sizes.values(measure)
        var items: [Item] = []
        for index in values.indices.dropFirst() {
            guard let a = values[index - 1], let b = values[index], a > 0, b > 0, a.isFinite, b.isFinite
            else {
                continue
            }
            items.append(
                .line(
                    from: Point(x(index - 1), scale(a)), to: Point(x(index), scale(b)),
                    style.stroke(width: 1.4, strength: 0.6)))
        }
        for (index, value) in values.enumerated() {
            guard let value else { continue }
            let place = Point(x(index), scale(value))
            if !value.isFinite {
                items.append(Marker.cross.item(at: place, radius: 5, .negative))
            } else if value == 0 {
                items.append(Marker.circle.item(at: place, radius: 4.5, .muted, isHollow: true))
            } else {
                items.append(
                    style.marker.item(at: place, radius: sizes.layers.count > 30 ? 3 : 5, style.role))
            }
        }
        return .group(id: "flow.\(measure)", title: context.name(measure), items)
    }

    /// The numbers below the layers that they belong to.
    private var table: [Item] {
        let columns = written
        func y(_ row: Int) -> Double { plot.maxY + 16 + GradientLayers.rowHeight * Double(row) }
        var items = columns.map { index in
            Item.text(
                sizes.layers[index].name, at: Point(x(index), y(0)), size: 11, weight: .semibold,
                anchor: .middle, baseline: .middle, .muted)
        }
        for (row, measure) in measures.enumerated() {
            items.append(
                .text(
                    context.name(measure), at: Point(plot.minX - 8, y(row + 1)), size: 11, anchor: .end,
                    baseline: .middle, measure.style.role))
            for index in columns {
                items.append(
                    .text(
                        context.number(sizes.value(measure, index)), at: Point(x(index), y(row + 1)),
                        size: 11,
                        anchor: .middle, baseline: .middle, id: "value.\(measure).\(index + 1)"))
            }
        }
        return items
    }
}

extension GradientSizes.Measure {
    /// How the measure is drawn.
    var style: LineStyle {
        switch self {
        case .norm: LineStyle(0)
        case .mean: LineStyle(.gradient, dash: [], .diamond)
        case .activations: LineStyle(.positive, dash: [7, 3], .triangleUp)
        }
    }
}

extension FigureContext {
    /// What a measure is called.
    fileprivate func name(_ measure: GradientSizes.Measure) -> String {
        let isLandscape = recording.experiment.model.network == nil
        switch measure {
        case .norm: return "norm of ∂L/∂w"
        case .mean: return isLandscape ? "size of the gradient" : "mean |∂L/∂w|"
        case .activations: return moment.experiment.batches.size > 1 ? "mean |∂ℓ/∂a|" : "mean |∂L/∂a|"
        }
    }

    fileprivate func number(_ value: Double?) -> String {
        value.map { Numeral.text($0, .gradient) } ?? "none"
    }
}
