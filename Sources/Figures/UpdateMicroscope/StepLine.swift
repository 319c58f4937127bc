import Formulas
import Learning
import Scenes
import Typography

/// Where a parameter stood and where the update puts it, on the whole way that it goes in the run.
struct StepLine {
    let symbol: Formula
    let before: Double
    let after: Double
    /// The least and the largest value of the run.
    let range: (low: Double, high: Double)

    init(_ symbol: Formula, before: Double, after: Double, way: [Double]) {
        self.symbol = symbol
        self.before = before
        self.after = after
        let finite = (way + [before, after]).filter(\.isFinite)
        range = (finite.min() ?? 0, finite.max() ?? 1)
    }

    static let height = 64.0

    func items(in rect: Rect, isLarge: Bool, _ typesetter: Typesetter) -> [Item] {
        let scale = LinearScale(
            ScaleRange(range.low, range.high), onto: ScaleRange(rect.minX + 8, rect.maxX - 8))
        let y = rect.minY + 34
        func place(_ value: Double) -> Point {
            Point(value.isFinite ? min(max(scale(value), rect.minX), rect.maxX) : rect.maxX, y)
        }
        let change = Formula.relation(
            .product([.letter("Δ"), symbol]), .equals, .number(after - before, .gradient))
        let fit = FormulaFit(
            change, in: Size(rect.width, 22), largest: isLarge ? 15 : 13, smallest: 11, typesetter)
        let (start, end) = (place(before), place(after))
        var items: [Item] = [
            .formula(
                fit.formula, at: Point(rect.minX, rect.minY + 10), size: fit.size, baseline: .middle,
                id: "step.change"),
            .line(from: Point(rect.minX, y), to: Point(rect.maxX, y), Stroke(.hairline, width: 2)),
        ]
        if start.distance(to: end) > 14 {
            items += [
                .line(from: start, to: end, Stroke(.ink, width: 2)),
                ArrowHead.item(at: end + (start - end) * (6 / start.distance(to: end)), from: start, .ink),
            ]
        }
        items += [
            .circle(
                start, radius: 5, fill: Paint(.paper), stroke: Stroke(.ink, width: 1.6, dash: [3, 2]),
                id: "step.before"),
            .circle(
                end, radius: 5, fill: Paint(.highlight), stroke: Stroke(.ink, width: 1.8), id: "step.after"),
        ]
        let ends = [range.low, range.high].map { Numeral.text($0, .value) }
        let width = ends.map { typesetter.width(of: $0, .label, size: 11) }.reduce(0, +)
        guard range.high > range.low, width + 16 < rect.width else { return items }
        return items + [
            .text(ends[0], at: Point(rect.minX, y + 20), size: 11, .muted),
            .text(ends[1], at: Point(rect.maxX, y + 20), size: 11, anchor: .end, .muted),
        ]
    }
}
