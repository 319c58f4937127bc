import Learning
import Scenes

/// A network's decisions over the plane of its two inputs, with the rows it learns from.
struct DecisionMap {
    let context: FigureContext
    let rule: DecisionRule
    let classes: ExampleClasses?
    let plane: PlotPlane
    let outputs: OutputPlane
    let marks: ExampleMarks
    let parameters: ShownParameters
    /// The border, or the lines of equal height, on the page.
    let lines: [[Point]]
    /// The heights that have lines; empty for borders.
    let levels: [Double]

    /// How strong the ramp is under the marks.
    static let strength = 0.6
    /// Pixels between the places where the network is asked.
    private static let pitch = 3.0

    init(_ context: FigureContext, network: Network, in body: Rect) {
        let experiment = context.moment.experiment
        let table = experiment.table
        let wanted = context.settings.number("output")
        let classes = ExampleClasses(experiment)
        let rule = DecisionRule(experiment, classes, output: wanted.isNaN ? nil : Int(wanted) - 1)
        let parameters = ShownParameters(context)
        let columns = (0..<2).map { column in table.inputs.map { $0[column] } }
        let names = InputColumns(table).names
        let plane = PlotPlane(
            x: PlotPlane.range(columns[0], room: 0.2), y: PlotPlane.range(columns[1], room: 0.2),
            names: (names[0], names[1]), in: body, textSize: context.axisTextSize)
        let outputs = OutputPlane(
            network, parameters: parameters.numbers, x: plane.x.domain.start...plane.x.domain.end,
            y: plane.y.domain.start...plane.y.domain.end, columns: Int(plane.frame.width / DecisionMap.pitch),
            rows: Int(plane.frame.height / DecisionMap.pitch))
        let firsts = table.targets.map { row in
            row.indices.contains(rule.ramp?.output ?? 0) ? row[rule.ramp?.output ?? 0] : 0
        }
        let looks = DataDrawing.looks(classes, firsts, classes == nil ? rule.ramp?.ends : nil)
        let answers = ForwardPass(network, lanes: table.count)
            .outputs(of: table.inputs, parameters: parameters.numbers)
        let wrong = table.inputs.indices.filter { row in
            classes.map { rule.isWrong(answers.map { $0[row] }, category: $0.ofRow[row], $0) } ?? false
        }
        if case .heights(_, let range) = rule {
            levels = LinearScale(ScaleRange(range.lowerBound, range.upperBound), onto: ScaleRange(0, 1))
                .ticks(6).map(\.value)
        } else {
            levels = []
        }
        marks = ExampleMarks(
            points: ExamplePoint.points(zip(zip(columns[0], columns[1]), looks).map { ($0.0, $0.1, $1) }),
            plane: plane, atHand: context.rowsAtHand, wrong: Set(wrong),
            isSlide: context.page == .slide && !context.isCell)
        lines = DecisionMap.lines(outputs, rule, levels: levels, in: plane.frame)
        self.context = context
        self.rule = rule
        self.classes = classes
        self.plane = plane
        self.outputs = outputs
        self.parameters = parameters
    }

    /// The lines of the rule on the page.
    private static func lines(
        _ outputs: OutputPlane, _ rule: DecisionRule, levels: [Double], in frame: Rect
    ) -> [[Point]] {
        func found(_ values: [Double], _ level: Double) -> [[Point]] {
            ContourGrid(columns: outputs.columns, rows: outputs.rows, values: values)?.lines(at: level) ?? []
        }
        let lines: [[Point]]
        switch rule {
        case .border(let output, let threshold, _): lines = found(outputs.outputs[output], threshold)
        case .heights(let output, _): lines = levels.flatMap { found(outputs.outputs[output], $0) }
        case .regions:
            // Every border is one of a class other than the last.
            lines = outputs.outputs.indices.dropLast().flatMap { own -> [[Point]] in
                let others = outputs.outputs.enumerated().filter { $0.offset != own }.map(\.element)
                let lead = outputs.outputs[own].enumerated().map { place, value in
                    value - others.reduce(-.infinity) { max($0, $1[place]) }
                }
                return found(lead, 0)
            }
        }
        let (width, height) = (Double(outputs.columns - 1), Double(outputs.rows - 1))
        return lines.map { line in
            line.map {
                Point(frame.minX + $0.x / width * frame.width, frame.minY + $0.y / height * frame.height)
            }
        }
    }

    var items: [Item] {
        let raster = DecisionCells(plane: outputs, rule: rule).raster(in: plane.frame)
        let drawn = lines.enumerated().map { number, line in
            Item.polyline(line, lineStroke, id: "line.\(number + 1)")
        }
        return [
            .group(id: "plane", clip: plane.frame, (raster.map { [.raster($0)] } ?? []) + drawn)
        ] + plane.items(hasGrid: false) + marks.items(context.typesetter.bounds)
    }

    /// A border is ink; lines of equal height are thinner.
    var lineStroke: Stroke {
        levels.isEmpty ? Stroke(.ink, width: 1.6, cap: .round) : Stroke(.isoline, width: 1, strength: 0.7)
    }

    /// How many rows are right; nil where answers are not right or wrong.
    var right: Int? { classes.map { $0.ofRow.count - marks.wrong.count } }
}
