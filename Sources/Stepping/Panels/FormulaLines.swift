import Formulas
import Learning

/// The step just done in three lines: its rule, its numbers, its result.
struct FormulaLines {
    let step: Step
    let width: Int

    var lines: [StyledLine] {
        let value = Numeral.text(step.value, .result)
        return [
            line("rule", step.rule.unicode.harmless, step.phase.style),
            line("numbers", step.numbers.unicode.harmless, .plain), line("result", "= \(value)", .result),
        ]
    }

    private func line(_ name: String, _ text: String, _ style: Style) -> StyledLine {
        var line = StyledLine(FormulaLines.label(name), .dim)
        line.append(text.middleFitted(to: width - FormulaLines.label(name).cells - 1), style)
        return line
    }

    /// What stands before a formula, always as wide.
    static func label(_ name: String) -> String {
        "  " + name + String(repeating: " ", count: 9 - name.count)
    }
}
