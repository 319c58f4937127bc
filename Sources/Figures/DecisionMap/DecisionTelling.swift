import Formulas
import Learning
import Scenes

/// The words of a decision map.
struct DecisionTelling {
    let map: DecisionMap

    private var count: Int { map.context.moment.experiment.table.count }
    private var points: String { count == 1 ? "1 point" : "\(count) points" }

    /// What a border is called: a network of one layer draws a straight one.
    private var border: String {
        map.context.moment.experiment.model.network?.layers.count == 1 ? "line" : "border"
    }

    var title: String {
        switch map.rule {
        case .border:
            guard let right = map.right else { return "The answer over the plane" }
            if map.lines.isEmpty { return "No \(border) in sight: \(right) of \(points) right" }
            return right == count
                ? "The \(border) parts \(count) of \(points)"
                : "The \(border) puts \(right) of \(points) on their side"
        case .regions: return "\(map.right ?? 0) of \(points) lie in the region of their class"
        case .heights(let output, _):
            let finite = map.outputs.outputs[output].filter(\.isFinite)
            guard let low = finite.min(), let high = finite.max() else {
                return "The output is nowhere finite"
            }
            return "The output lies between \(Numeral.text(low, .value)) and \(Numeral.text(high, .value))"
        }
    }

    var subtitle: [String] {
        var parts = [map.parameters.when]
        if map.context.moment.experiment.table.targetCount > 1, let output = map.rule.ramp?.output {
            parts.append("output \(output + 1)")
        }
        return parts + [map.context.batchInWords]
    }

    var alternative: String {
        let names = InputColumns(map.context.moment.experiment.table).names
        var text =
            "A map of what the network answers \(map.parameters.when), \(names[0]) to the right, \(names[1]) upwards, "
            + "with \(points) of the data. \(title). "
        if let classes = map.classes {
            let parts = zip(classes.names, classes.counts).filter { $0.1 > 0 }.map { "\($0): \($1.rows)" }
            text += "By class: \(parts.joined(separator: ", ")). "
            let wrong = map.marks.wrong.sorted().prefix(12).map { String($0 + 1) }
            if !wrong.isEmpty {
                text +=
                    "Ringed as wrong: \(map.marks.wrong.count == 1 ? "row" : "rows") "
                    + "\(wrong.joined(separator: ", "))\(map.marks.wrong.count > 12 ? ", …" : ""). "
            }
        }
        return text + map.context.batchInWords.sentence
    }
}
