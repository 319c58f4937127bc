import Formulas
import Learning
import Scenes

/// What the two axes of the data are: two inputs, or the only input and the targets.
struct DataAxes {
    /// The input on the horizontal axis, counted from 0.
    let x: Int
    /// The input on the vertical axis; nil for the targets of a lesson with one input.
    let y: Int?
    let columns: InputColumns

    init(_ table: Learning.Table, _ settings: Settings) {
        let columns = InputColumns(table)
        self.columns = columns
        let wanted = ["x", "y"].map { settings.text($0).flatMap(columns.index(of:)) }
        guard table.inputCount > 1 else {
            (x, y) = (0, nil)
            return
        }
        let across = wanted[0] ?? (wanted[1] == 0 ? 1 : 0)
        x = across
        // The second input, unless that one is across already.
        y = wanted[1] ?? (across == 1 ? 0 : 1)
    }

    /// What is written at the axes.
    var names: (x: String, y: String) {
        (columns.names[x], y.map { columns.names[$0] } ?? "target y, output a")
    }

    /// What keeps the data from being drawn.
    @Sendable static func objection(_ question: FigureQuestion) -> FigureObjection? {
        let table = question.experiment.table
        guard table.count > 0, table.inputCount > 0 else {
            return FigureObjection("data shows the rows of a lesson; a landscape has none")
        }
        let columns = InputColumns(table)
        for setting in ["x", "y"] {
            guard let text = question.settings.text(setting) else { continue }
            if setting == "y", table.inputCount == 1 {
                return FigureObjection(
                    "this lesson has one input, which stands against its target; there is no other to choose",
                    setting: setting)
            }
            guard columns.index(of: text) != nil else {
                let known = columns.names.prefix(12).joined(separator: ", ")
                return FigureObjection("there is no input '\(text)'; inputs are \(known)", setting: setting)
            }
        }
        if let x = question.settings.text("x").flatMap(columns.index(of:)),
            x == question.settings.text("y").flatMap(columns.index(of:))
        {
            return FigureObjection("both axes show \(columns.names[x])", setting: "y")
        }
        return nil
    }
}
