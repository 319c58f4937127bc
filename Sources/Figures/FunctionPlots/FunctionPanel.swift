import Formulas
import Scenes
import Typography

/// One function in its plot: its value solid, its slope dashed, and where the run is at present.
struct FunctionPanel {
    let function: SampledFunction
    let scales: FunctionScales
    let plot: Rect
    let cell: Rect
    let typesetter: Typesetter
    /// The id that the parts begin with.
    let id: String
    /// The colour of the values.
    let valueRole: Role
    let isLarge: Bool
    private let formulaHeight: Double
    let xScale: LinearScale
    let yScale: LinearScale

    /// - Parameter formulaHeight: the room for the formulas over a large plot, the same for all plots of a figure.
    init(
        _ function: SampledFunction, _ scales: FunctionScales, in cell: Rect, id: String, valueRole: Role,
        formulaHeight: Double, _ typesetter: Typesetter
    ) {
        self.function = function
        self.scales = scales
        self.cell = cell
        self.typesetter = typesetter
        self.id = id
        self.valueRole = valueRole
        self.formulaHeight = formulaHeight
        isLarge = cell.width >= 210 && cell.height >= 190
        let heading = isLarge ? 26 + formulaHeight + 6 : 20
        plot = Rect(x: cell.minX, y: cell.minY + heading, width: cell.width, height: cell.height - heading)
        xScale = scales.xScale(plot)
        yScale = scales.yScale(plot)
    }

    func items(axes: [Axis]) -> [Item] {
        [.group(id: id, title: function.name.spaced, heading + frame(axes) + curves + steepest + marks)]
    }

    /// An axis of the plot with numbers; its title where it is the figure's.
    func axis(_ side: Axis.Side, title: String?) -> Axis {
        let scale = side == .bottom ? xScale : yScale
        let room = side == .bottom ? plot.width / 56 : plot.height / 36
        // Numbers at the ends would meet those of the plot beside it.
        let ticks = scale.ticks(max(Int(min(room, 7)), 2)).filter {
            side == .left || (scale($0.value) > plot.minX + 9 && scale($0.value) < plot.maxX - 9)
        }
        return Axis(side, of: plot, ticks: ticks, title: title) { scale($0) }
    }

    private var heading: [Item] {
        var items: [Item] = [
            .text(
                typesetter.cut(function.name.spaced, .semibold, size: isLarge ? 15 : 12, to: cell.width),
                at: Point(cell.minX, cell.minY + (isLarge ? 13 : 12)), size: isLarge ? 15 : 12,
                weight: .semibold)
        ]
        guard isLarge else { return items }
        var x = cell.minX
        for (formula, role) in [
            (function.formula, valueRole), (function.slopeFormula, .gradient),
        ] {
            guard let formula = formula else { continue }
            let width = typesetter.layout(formula, size: 14).width
            guard x + width <= cell.maxX else { continue }
            items.append(
                .formula(
                    formula, at: Point(x, cell.minY + 24 + formulaHeight / 2), size: 14, baseline: .middle,
                    role, isPlain: true))
            x += width + 20
        }
        return items
    }

    private func frame(_ axes: [Axis]) -> [Item] {
        var lines: [Item] = axes.flatMap(\.items)
        if scales.y.start < 0, scales.y.end > 0 {
            lines.append(
                .line(from: Point(plot.minX, yScale(0)), to: Point(plot.maxX, yScale(0)), Stroke(.hairline)))
        }
        if scales.x.start < 0, scales.x.end > 0 {
            lines.append(
                .line(from: Point(xScale(0), plot.minY), to: Point(xScale(0), plot.maxY), Stroke(.hairline)))
        }
        return [.rectangle(plot, stroke: Stroke(.muted, width: 0.8, strength: 0.6))] + lines
    }

    // MARK: Curves

    private var curves: [Item] {
        let stroke = Stroke(.gradient, width: isLarge ? 2 : 1.6, dash: [6, 4])
        return [
            .group(
                clip: plot,
                parts(function.slopes).map { .polyline($0, stroke) }
                    + parts(function.values).map {
                        .polyline($0, Stroke(valueRole, width: isLarge ? 2.6 : 2, cap: .round))
                    })
        ]
    }

    /// Connected parts of a curve: it is broken where it jumps or is no number.
    func parts(_ numbers: [Double]) -> [[Point]] {
        let steps = zip(numbers, numbers.dropFirst()).map { ($1 - $0).magnitude }
        func isJump(_ index: Int) -> Bool {
            let beside = [index - 1, index + 1].compactMap { steps.indices.contains($0) ? steps[$0] : nil }
            return steps[index] > 0.02 * scales.y.span && steps[index] > 12 * (beside.max() ?? 0)
        }
        var parts: [[Point]] = [[]]
        for (index, number) in numbers.enumerated() {
            let isOutside = number > scales.y.end + scales.y.span || number < scales.y.start - scales.y.span
            if !number.isFinite || isOutside {
                parts.append([])
                continue
            }
            if index > 0, isJump(index - 1) { parts.append([]) }
            parts[parts.count - 1].append(Point(xScale(function.x[index]), yScale(number)))
        }
        return parts.filter { $0.count > 1 }
    }
}
