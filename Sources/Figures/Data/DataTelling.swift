import Formulas
import Learning
import Scenes

/// The words of a picture of the data.
struct DataTelling {
    let drawing: DataDrawing

    private var table: Learning.Table { drawing.context.moment.experiment.table }
    private var count: Int { table.count }

    var title: String {
        if let curve = drawing.curve {
            if let right = drawing.rightRows {
                return "The curve is on the right side for \(right) of \(count.rows)"
            }
            let misses = zip(curve.ofRows, table.targets).map { outputs, targets in
                zip(outputs, targets).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
            }
            guard let worst = misses.max(), worst.isFinite else {
                return "The curve leaves the finite numbers"
            }
            return "The curve's largest miss is \(Numeral.text(worst, .result))"
        }
        if let classes = drawing.classes {
            let present = zip(classes.names, classes.counts).filter { $0.1 > 0 }
            if present.count <= 2 {
                let parts = present.enumerated().map { number, part in
                    "\(number == 0 ? part.1.rows : String(part.1)) with \(part.0)"
                }
                return parts.joined(separator: ", ")
            }
            return "\(count.rows) of \(present.count) classes"
        }
        guard let range = drawing.targetRange ?? DataDrawing.bounds(table.targets.flatMap { $0 }) else {
            return count.rows
        }
        return
            "\(count.rows), targets from \(Numeral.text(range.lowerBound)) to \(Numeral.text(range.upperBound))"
    }

    var subtitle: [String] {
        let axes = drawing.axes
        var parts: [String] = []
        if drawing.curve != nil { parts.append("the network \(drawing.parameters.when)") }
        if let y = axes.y, axes.columns.names.count > 2 {
            parts.append(
                "\(axes.columns.names[axes.x]) and \(axes.columns.names[y]) of \(axes.columns.names.count) inputs"
            )
        }
        parts.append(drawing.context.batchInWords)
        if drawing.targetRange != nil, table.targetCount > 1 { parts.append("coloured by y₁") }
        return parts
    }

    var alternative: String {
        let names = drawing.axes.names
        var text =
            "\(count.rows) as marks, \(names.x) to the right, \(names.y) upwards. \(title). "
        if let classes = drawing.classes {
            let parts = zip(classes.names, classes.counts).filter { $0.1 > 0 }.map { "\($0): \($1.rows)" }
            text += "By class: \(parts.joined(separator: ", ")). "
        }
        if drawing.curve != nil { text += "The curve is that of the network \(drawing.parameters.when). " }
        return text + drawing.context.batchInWords.sentence
    }
}

extension DataDrawing {
    /// How many rows the network's answer puts in their class; nil without classes or without a curve.
    var rightRows: Int? {
        guard let classes, let curve else { return nil }
        return zip(curve.ofRows, classes.ofRow).count { classes.category(of: $0) == $1 }
    }
}
