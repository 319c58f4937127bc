import Formulas
import Learning

/// The steps around the cursor with their values in two runs, A and B; where one has no such step, it has a dash.
struct ComparedSteps {
    /// The list of the run that is looked at.
    let list: StepList
    let other: Timeline
    /// Whether the run that is looked at is B.
    let isSecond: Bool

    private static let valueCells = 11

    /// The heads of the two columns, for the rule above them.
    static let heads = cell("A") + cell("B") + "   "

    /// The legend first, then the steps in the rows that they have without a comparison.
    var lines: [StyledLine] {
        let shown = legend.map { StyledLine("  " + $0.harmless, .title) }
        let rows = (shown.count..<max(list.rows, shown.count)).map { line(list.position - list.middle + $0) }
        return shown + rows
    }

    /// Both names in a row, or in one each where the list has room for that.
    private var legend: [String] {
        let (first, second) =
            isSecond ? (other.changes, list.timeline.changes) : (list.timeline.changes, other.changes)
        let cells = list.width - 4
        let whole = "A: \(first.label)   B: \(second.label)"
        if whole.cells <= cells { return [whole] }
        if list.middle >= 2 {
            return ["A: " + first.label(fitting: cells - 3), "B: " + second.label(fitting: cells - 3)]
        }
        let half = (cells - 9) / 2
        return ["A: \(first.label(fitting: half))   B: \(second.label(fitting: half))"]
    }

    private func line(_ number: Int) -> StyledLine {
        guard number != 0 || list.position != 0 else { return StepList.start }
        guard let step = list.timeline.step(number) else { return StyledLine() }
        let isDone = number <= list.position
        let partner = other.partner(of: number, in: list.timeline).flatMap { other.step($0) }
        let own = Numeral.text(step.value, .result)
        let others = partner.map { Numeral.text($0.value, .result) } ?? "–"
        let differs = isDone && partner.map { $0.value != step.value } == true
        let cells = isSecond ? [others, own] : [own, others]
        let values =
            isDone ? cells.map(Self.cell).joined() + (differs ? " ≠ " : "   ") : ""
        let style = list.style(step)
        return list.line(step, StyledLine(values, style == .done ? .done : differs ? .alarm : style))
    }

    private static func cell(_ text: String) -> String { " " + text.padded(before: valueCells) }

}
