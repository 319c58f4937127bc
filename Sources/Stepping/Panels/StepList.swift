import Formulas
import Learning

/// The steps around the cursor: those done above, the one just done in the middle, those to come below.
struct StepList {
    let timeline: Timeline
    let position: Int
    let rows: Int
    let width: Int
    /// Right sides that would tell the answer to a question; nil where nothing is asked.
    var secret: [Formula]?
    /// Whether the question stands on the screen, so that the same rules above it are hidden too.
    var isAnswering = false

    /// The row of the step just done.
    var middle: Int { (rows - 1) / 2 }

    var lines: [StyledLine] {
        (0..<rows).map { row in line(number: position - middle + row) }
    }

    private func line(number: Int) -> StyledLine {
        guard number != 0 || position != 0 else { return StepList.start }
        guard let step = timeline.step(number) else { return StyledLine() }
        let value = number <= position ? Numeral.text(step.value, .result) : ""
        return line(step, StyledLine(value + " ", style(step)))
    }

    /// What stands where no step is done yet.
    static let start = StyledLine("  ● the start: nothing is computed yet", .dim)

    /// A step with something at the right edge.
    func line(_ step: Step, _ right: StyledLine) -> StyledLine {
        let number = step.number
        let mark = number == position ? "●" : number == position + 1 ? "○" : number < position ? " " : "·"
        let digits = "\(number)".padded(before: "\(timeline.total)".count)
        let style = style(step)
        return .between(
            StyledLine(" \(mark) \(digits)  \(rule(of: step).harmless)", style), right, width: width,
            filling: style == .done ? .done : .plain)
    }

    /// How a step is set, by where it stands to the cursor.
    func style(_ step: Step) -> Style {
        if step.number == position { return .done }
        if step.number == position + 1 { return .coming }
        return step.number > position ? .dim : step.phase.style
    }

    /// The rule, without its right side where that is asked for; a value without a name is marked as a part of another.
    private func rule(of step: Step) -> String {
        guard case .relation(let left, let relation, let right) = step.rule else {
            return "(part) \(step.rule.unicode)"
        }
        guard let secret, step.number > position || (isAnswering && secret.contains(right)) else {
            return step.rule.unicode
        }
        return "\(left.unicode) \(relation.rawValue) ?"
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
