import Formulas
import Learning

/// The steps around the cursor in two runs, value beside value.
struct ComparedSteps {
    let left: Timeline
    let right: Timeline
    let position: Int
    let rows: Int
    let width: Int

    private static let valueCells = 12

    var lines: [StyledLine] {
        let middle = (rows - 2) / 2
        return [heading] + (0..<max(rows - 1, 0)).map { line(number: position - middle + $0) }
    }

    private var heading: StyledLine {
        .between(
            StyledLine("  A \(left.label) · B \(right.label)".harmless, .title),
            StyledLine(cell("A") + cell("B") + "   "), width: width)
    }

    private func line(number: Int) -> StyledLine {
        guard let first = left.step(number) else { return StyledLine() }
        let second = right.step(number).flatMap { $0.name == first.name ? $0 : nil }
        let isDone = number <= position
        let style: Style = number == position ? .done : isDone ? first.phase.style : .dim
        let differs = isDone && second?.value != first.value
        let values =
            isDone
            ? cell(Numeral.text(first.value, .result))
                + cell(second.map { Numeral.text($0.value, .result) } ?? "–") + (differs ? " ≠ " : "   ")
            : ""
        let mark = number == position ? "●" : number == position + 1 ? "○" : " "
        return .between(
            StyledLine(" \(mark) \(number)  \(first.rule.unicode)".harmless, style),
            StyledLine(values, number == position ? .done : differs ? .alarm : style), width: width,
            filling: style == .done ? .done : .plain)
    }

    private func cell(_ text: String) -> String {
        String(repeating: " ", count: max(1, Self.valueCells - text.cells)) + text
    }
}
