import Formulas
import Learning

/// The step just done in three lines: its rule, its numbers, its result.
struct FormulaLines {
    let step: Step?
    let width: Int

    var lines: [StyledLine] {
        guard let step else {
            return ["rule", "numbers", "result"].map { StyledLine(label($0), .dim) }
        }
        let value = Numeral.text(step.value, .result)
        return [
            line("rule", step.rule.unicode.harmless, step.phase.style),
            line("numbers", step.numbers.unicode.harmless, .plain), line("result", "= \(value)", .result),
        ]
    }

    private func line(_ name: String, _ text: String, _ style: Style) -> StyledLine {
        var line = StyledLine(label(name), .dim)
        line.append(text.middleFitted(to: width - label(name).cells - 1), style)
        return line
    }

    private func label(_ name: String) -> String {
        "  " + name + String(repeating: " ", count: 9 - name.count)
    }
}

extension String {
    /// The text in so many cells: of a longer one the beginning and the end.
    func middleFitted(to count: Int) -> String {
        guard cells > count, count > 8 else { return fitted(to: count) }
        let tail = count / 3
        var end = ""
        for character in reversed() {
            guard end.cells + character.cells <= tail else { break }
            end = "\(character)\(end)"
        }
        return fitted(to: count - end.cells) + end
    }
}
