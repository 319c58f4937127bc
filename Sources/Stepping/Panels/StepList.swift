import Formulas
import Learning

/// The steps around the cursor: those done above, the one just done in the middle, those to come below.
struct StepList {
    let timeline: Timeline
    let position: Int
    let rows: Int
    let width: Int

    var lines: [StyledLine] {
        let middle = (rows - 1) / 2
        return (0..<rows).map { row in line(number: position - middle + row) }
    }

    private func line(number: Int) -> StyledLine {
        guard number != 0 || position != 0 else {
            return StyledLine("  ● the start: nothing is computed yet", .dim)
        }
        guard let step = timeline.step(number) else { return StyledLine() }
        let isDone = number <= position
        let mark = number == position ? "●" : number == position + 1 ? "○" : isDone ? " " : "·"
        let width = "\(timeline.total)".count
        let digits = "\(number)"
        let label = "\(mark) " + String(repeating: " ", count: width - digits.count) + digits + "  "
        let value = isDone ? Numeral.text(step.value, .result) : ""
        let style = style(number, step)
        return .between(
            StyledLine(" " + label + step.rule.unicode.harmless, style), StyledLine(value + " ", style),
            width: self.width, filling: style == .done ? .done : .plain)
    }

    private func style(_ number: Int, _ step: Step) -> Style {
        if number == position { return .done }
        if number == position + 1 { return .coming }
        return number > position ? .dim : step.phase.style
    }
}

extension Phase {
    /// The colour of a phase, as the figures have it.
    var style: Style {
        switch self {
        case .forward: .forward
        case .loss: .loss
        case .backward: .gradient
        case .update: .update
        }
    }
}
