import Formulas
import Learning
import Scenes

/// The rows of a lesson in a plane, and with one input the curve that the network makes of it.
struct DataDrawing {
    let context: FigureContext
    let axes: DataAxes
    let classes: ExampleClasses?
    let plane: PlotPlane
    let marks: ExampleMarks
    /// Nil where there are two axes of inputs, or where it is not wanted.
    let curve: PredictionCurve?
    let parameters: ShownParameters
    /// The lowest and the highest target, where targets are numbers on a ramp.
    let targetRange: ClosedRange<Double>?

    init(_ context: FigureContext, in body: Rect) {
        let experiment = context.moment.experiment
        let table = experiment.table
        self.context = context
        axes = DataAxes(table, context.settings)
        classes = ExampleClasses(experiment)
        parameters = ShownParameters(context)
        let targets = table.targets.flatMap { $0 }
        let x = table.inputs.map { [axes] in $0[axes.x] }
        let xRange = PlotPlane.range(x)
        if let column = axes.y {
            curve = nil
            let firsts = table.targets.map { $0.first ?? 0 }
            targetRange = classes == nil ? DataDrawing.bounds(firsts) : nil
            let y = table.inputs.map { $0[column] }
            plane = PlotPlane(
                x: xRange, y: PlotPlane.range(y), names: axes.names, in: body,
                textSize: context.axisTextSize)
            let looks = DataDrawing.looks(classes, firsts, targetRange)
            marks = ExampleMarks(
                points: ExamplePoint.points(zip(zip(x, y), looks).map { ($0.0, $0.1, $1) }), plane: plane,
                atHand: context.rowsAtHand, isSlide: context.page == .slide && !context.isCell)
            return
        }
        targetRange = nil
        let network = context.settings.flag("curve") ? experiment.model.network : nil
        curve = network.map { [parameters] in
            PredictionCurve(
                $0, table, parameters: parameters.numbers, along: xRange,
                count: max(64, Int(body.width / 2)))
        }
        let compared = DataDrawing.answers(context, network, along: xRange)
        plane = PlotPlane(
            x: xRange, y: PlotPlane.range(targets + compared), names: axes.names, in: body,
            textSize: context.axisTextSize)
        // Of several outputs a row shows the target that is high; of numbers the first.
        let points = table.targets.enumerated().map { [classes] row, targets in
            guard let classes else { return (x[row], targets[0], ExamplePoint.Look.plain) }
            return (
                x[row], targets[classes.threshold == nil ? classes.ofRow[row] : 0],
                .category(classes.ofRow[row])
            )
        }
        marks = ExampleMarks(
            points: ExamplePoint.points(points), plane: plane, atHand: context.rowsAtHand,
            isSlide: context.page == .slide && !context.isCell)
    }

    /// The answers that the vertical axis has to hold: those of all moments that stand side by side.
    private static func answers(
        _ context: FigureContext, _ network: Network?, along range: ScaleRange
    ) -> [Double] {
        guard let network else { return [] }
        let table = context.moment.experiment.table
        let moments = context.compared.count > 1 ? context.compared : [context.moment]
        return moments.flatMap { moment in
            [false, true].flatMap { isAfter in
                PredictionCurve(
                    network, table, parameters: ShownParameters(moment, isAfterUpdate: isAfter).numbers,
                    along: range, count: 24
                ).answers.flatMap { $0 }
            }
        }
    }

    static func bounds(_ numbers: [Double]) -> ClosedRange<Double>? {
        let finite = numbers.filter(\.isFinite)
        guard let low = finite.min(), let high = finite.max() else { return nil }
        return low...high
    }

    static func looks(
        _ classes: ExampleClasses?, _ targets: [Double], _ range: ClosedRange<Double>?
    ) -> [ExamplePoint.Look] {
        if let classes { return classes.ofRow.map { .category($0) } }
        guard let range, range.upperBound > range.lowerBound else { return targets.map { _ in .shade(0) } }
        return targets.map {
            .shade(2 * ($0 - range.lowerBound) / (range.upperBound - range.lowerBound) - 1)
        }
    }

    var items: [Item] {
        plane.items(hasGrid: true) + curveItems + marks.items(context.typesetter.bounds)
    }

    /// The border between classes, and the curve of each output.
    private var curveItems: [Item] {
        guard let curve else { return [] }
        var items: [Item] = []
        if let threshold = classes?.threshold {
            let y = plane.y(threshold)
            items.append(
                .line(
                    from: Point(plane.frame.minX, y), to: Point(plane.frame.maxX, y),
                    Stroke(.muted, width: 1.2, dash: [5, 4]), id: "threshold"))
        }
        for output in curve.answers.indices {
            let role: Role = curve.answers.count == 1 ? .ink : CategoryStyle(output).role
            for (number, line) in curve.lines(output: output, in: plane).enumerated() where line.count > 1 {
                items.append(
                    .polyline(
                        line, Stroke(role, width: 2, cap: .round),
                        id: "curve.\(output + 1)" + (number == 0 ? "" : ".\(number + 1)")))
            }
        }
        return [.group(id: "answers", clip: plane.frame, items)]
    }
}

extension FigureContext {
    /// The size of numbers and names at axes.
    var axisTextSize: Double { page == .slide && !isCell ? 13 : 11 }

    /// The rows of the batch at hand, counted from 0; none where it is all rows, so that nothing would be told.
    var rowsAtHand: Set<Int> {
        moment.rows.count < moment.experiment.table.count ? Set(moment.rows) : []
    }
}
