import Formulas
import Learning
import Scenes
import Typography

/// One quantity of an optimizer over the run: its rule above, a line for each parameter, the values at the moment at hand.
struct MemoryPlot {
    /// A line: a parameter's value of one part, over the iterations.
    struct Line {
        /// Its place among those shown; nil where all parameters share the value.
        let parameter: Int?
        let values: [Double]
        /// Whether a more corrected value is drawn beside it.
        let isThin: Bool
    }

    let quantity: MemoryQuantity
    let lines: [Line]
    let iterations: [Int]
    let rect: Rect
    let number: Int
    /// The place of the moment at hand among the iterations; nil before the first update.
    let present: Int?
    let hasIterations: Bool
    let typesetter: Typesetter

    private var valueWidth: Double { rect.width < 260 ? 8 : 68 }

    private var plot: Rect {
        Rect(
            x: rect.minX + 54, y: rect.minY + 30, width: rect.width - 54 - valueWidth - 8,
            height: rect.height - 30 - (hasIterations ? 38 : 12))
    }

    private var scale: MemoryScale {
        MemoryScale(lines.flatMap(\.values), onto: ScaleRange(plot.maxY - 4, plot.minY + 4))
    }

    private var across: LinearScale {
        LinearScale(
            ScaleRange(Double(iterations.first ?? 1), Double(max(iterations.last ?? 2, 2))),
            onto: ScaleRange(plot.minX + 5, plot.maxX - 5))
    }

    var items: [Item] {
        let scale = scale
        let plot = plot
        let across = across
        func y(_ value: Double) -> Double { min(max(scale(value), plot.minY), plot.maxY) }
        let ticks = scale.ticks(height: plot.height)
        var frame = Axis(.left, of: plot, ticks: ticks, hasGrid: true) { y($0) }.items
        if scale.hasZeroInside {
            frame.append(.line(from: Point(plot.minX, y(0)), to: Point(plot.maxX, y(0)), Stroke(.muted)))
        }
        let xTicks = across.ticks(max(2, min(6, Int(plot.width / 70)))).filter {
            $0.value == $0.value.rounded() && $0.value >= 1
        }
        let bottom = Axis(.bottom, of: plot, ticks: hasIterations ? xTicks : []) { across($0) }
        frame += bottom.items
        frame.append(
            .polyline(
                [Point(plot.minX, plot.minY), Point(plot.minX, plot.maxY), Point(plot.maxX, plot.maxY)],
                Stroke(.muted)))
        if hasIterations {
            frame.append(
                .text(
                    "iteration", at: Point(plot.maxX, plot.maxY + 32), size: 11, anchor: .end, .muted))
        }
        var items: [Item] = [.group(id: "axes.\(number)", frame)]
        if let present {
            let x = across(Double(iterations[present]))
            items += [
                .line(from: Point(x, plot.minY), to: Point(x, plot.maxY), Stroke(.highlight, width: 6)),
                .line(
                    from: Point(x, plot.minY), to: Point(x, plot.maxY), Stroke(.ink, width: 1, dash: [3, 3])),
            ]
        }
        // What was corrected lies on top of what it was corrected from.
        for (index, line) in lines.enumerated().sorted(by: { $0.element.isThin && !$1.element.isThin }) {
            let style = MemoryPlot.style(line)
            let points = zip(iterations, line.values).filter { $1.isFinite }.map {
                Point(across(Double($0)), y($1))
            }
            guard points.count > 1 else {
                items += points.map { style.marker.item(at: $0, radius: 3.5, style.role) }
                continue
            }
            items.append(
                .polyline(
                    points,
                    style.stroke(width: line.isThin ? 1.1 : 2, strength: line.isThin ? 0.6 : 1),
                    id: "line.\(number).\(index)"))
        }
        return items + values(y) + [rule]
    }

    private static func style(_ line: Line) -> LineStyle {
        line.parameter.map { LineStyle($0) } ?? LineStyle(.muted, dash: [], .circle)
    }

    /// Dots where the lines are at the moment at hand, with their numbers right of the plot.
    private func values(_ y: (Double) -> Double) -> [Item] {
        guard let present else { return [] }
        let x = across(Double(iterations[present]))
        let shown = lines.filter { !$0.isThin && $0.values[present].isFinite }
        let places = SpreadLabels.places(
            shown.map { y($0.values[present]) }, gap: 14, from: plot.minY + 4, to: plot.maxY)
        return zip(shown, places).flatMap { line, place -> [Item] in
            let style = MemoryPlot.style(line)
            let value = line.values[present]
            let dot = Item.circle(
                Point(x, y(value)), radius: 3.6, fill: Paint(.paper), stroke: Stroke(style.role, width: 1.8))
            guard valueWidth > 20 else { return [dot] }
            return [
                dot,
                .text(
                    Numeral.text(value, .gradient), at: Point(plot.maxX + 8, place), size: 11,
                    baseline: .middle, style.role),
            ]
        }
    }

    /// How the program computes it, above the plot; all of its parts where they have room.
    private var rule: Item {
        let room = Size(rect.width - 8, 24)
        let rules = quantity.parts.reversed().map(\.rule.slashed)
        let whole =
            quantity.letter == nil
            ? MemoryQuantity.effectiveRateRule
            : .row(
                rules.enumerated().flatMap { $0.offset == 0 ? [$0.element] : [.space(.quad), $0.element] })
        let candidates = [whole] + rules
        let fitting = candidates.first {
            let box = typesetter.layout($0, size: 13)
            return box.width <= room.width && box.height <= room.height
        }
        let fit = FormulaFit(
            fitting ?? rules.first ?? whole, in: room, largest: 13, smallest: 11, typesetter)
        return .formula(
            fit.formula, at: Point(rect.minX, rect.minY + 12), size: fit.size, baseline: .middle,
            id: "rule.\(number)")
    }
}
