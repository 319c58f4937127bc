import Learning
import Scenes

/// The loss along the line of one update: what the optimizer's step runs through, and what lies behind it.
package struct StepSlice {
    /// Lengths of the step, and the loss of the batch there.
    package let curve: [Point]
    /// The same over all rows of the table; empty where the batch holds them all.
    let whole: [Point]
    package let before: Double
    package let after: Double
    /// How fast the batch's loss changes along the step where it begins: g · Δθ, a step's length counting as 1.
    package let slope: Double
    /// How long the step is: ‖Δθ‖.
    let length: Double
    /// The lowest place that was found on the line, in lengths of the step, and the loss there.
    package let lowest: Point

    private static let points = 241

    /// The line through the moment's update, between two places in lengths of the step.
    package init(_ moment: Moment, from start: Double, to end: Double) {
        let old = moment.before.parameters
        let new = old.indices.map(moment.updated)
        let plane = ParameterPlane(stepFrom: old, to: new)
        let lengths = (0..<StepSlice.points).map { index in
            let share = Double(index) / Double(StepSlice.points - 1)
            return start * (1 - share) + end * share
        }
        let places = lengths.map { ParameterPlane.Point($0, 0) }
        func points(_ field: LossField) -> [Point] {
            zip(lengths, field.values(at: places)).map { Point($0, $1) }
        }
        let rows = moment.rows
        let field = LossField(moment.experiment, on: plane, rows: rows.isEmpty ? nil : rows)
        let isPart = !rows.isEmpty && rows.count < moment.experiment.table.count
        curve = points(field)
        whole = isPart ? points(LossField(moment.experiment, on: plane)) : []
        let ends = field.values(at: [ParameterPlane.Point(0, 0), ParameterPlane.Point(1, 0)])
        before = moment.loss
        after = ends[1]
        slope = old.indices.reduce(0) { $0 + moment.gradient($1) * (new[$1] - old[$1]) }
        length = old.indices.reduce(0) { $0 + (new[$1] - old[$1]) * (new[$1] - old[$1]) }.squareRoot()
        let best = curve.filter(\.y.isFinite).min { $0.y < $1.y }
        lowest =
            best.map {
                StepSlice.refined(
                    $0, field, spacing: (end - start) / Double(StepSlice.points - 1), within: start...end)
            }
            ?? Point(0, moment.loss)
    }

    /// The lowest place near one of the computed ones, from ever finer rows of places around it.
    private static func refined(
        _ best: Point, _ field: LossField, spacing: Double, within range: ClosedRange<Double>
    ) -> Point {
        var best = best
        var spacing = spacing
        for _ in 0..<8 {
            let lengths = (-4...4).map { best.x + Double($0) / 4 * spacing }.filter(range.contains)
            let values = field.values(at: lengths.map { ParameterPlane.Point($0, 0) })
            for (x, y) in zip(lengths, values) where y < best.y { best = Point(x, y) }
            spacing /= 4
        }
        return best
    }
}
