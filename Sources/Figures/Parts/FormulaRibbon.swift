import Formulas
import Learning
import Scenes
import Typography

/// The step as a formula: the rule, the same with numbers, and the result with what can be said to check it.
struct FormulaRibbon {
    let step: Step
    let rect: Rect
    let page: PageFormat
    /// What stands beside the result, such as the check of a gradient; muted.
    var remark = ""
    /// Whether factors have the colours of the marks of a drawn network, instead of those of their symbols.
    var isColouredByMarks = false

    private struct Row {
        let label: String
        let formula: Formula
        let height: Double
        let size: Double
        var role = Role.ink
        /// Whether every symbol has the row's colour, as a result has.
        var isPlain = false
        /// What stands at the end of the row, and where it begins or ends.
        var note = ""
        var noteX = 0.0
        var noteAnchor = Anchor.end
        /// The room that is kept for the note, with or without one.
        var noteRoom = 0.0
    }

    func items(_ typesetter: Typesetter) -> [Item] {
        let labelWidth: Double = page == .slide ? 84 : page == .note ? 68 : 56
        let rows = rows
        var y = rect.minY + (rect.height - rows.reduce(0) { $0 + $1.height }) / 2
        var items: [Item] = []
        if page != .strip {
            items.append(
                .rectangle(rect, radius: 8, fill: Paint(.panel), stroke: Stroke(.hairline), id: "ribbon"))
        }
        for row in rows {
            let middle = y + row.height / 2
            let left = rect.minX + padding + labelWidth
            let room = Size(
                rect.maxX - padding - left - row.noteRoom, row.height - (row.label == "rule" ? 6 : 3))
            let fit = FormulaFit(row.formula, in: room, largest: row.size, typesetter)
            items.append(
                .text(
                    row.label, at: Point(rect.minX + padding, middle), size: noteSize, baseline: .middle,
                    .muted))
            items.append(
                .formula(
                    fit.formula, at: Point(left, middle), size: fit.size, baseline: .middle, row.role,
                    isPlain: row.isPlain, id: "ribbon.\(row.label)"))
            if !row.note.isEmpty {
                items.append(
                    .text(
                        row.note, at: Point(row.noteX, middle), size: noteSize, anchor: row.noteAnchor,
                        baseline: .middle, .muted, id: "ribbon.\(row.label).note"))
            }
            y += row.height
        }
        return items
    }

    private var padding: Double { page == .strip ? 0 : page == .slide ? 20 : 12 }
    private var noteSize: Double { page == .slide ? 12 : 11 }
    private var right: Double { rect.maxX - padding }

    private func rule(height: Double, size: Double, hasNote: Bool) -> Row {
        Row(
            label: "rule", formula: coloured.rule, height: height, size: size,
            note: hasNote ? step.operationInWords : "", noteX: right, noteRoom: hasNote ? 130 : 0)
    }

    private func result(height: Double, size: Double, remarkWidth: Double) -> Row {
        Row(
            label: "result", formula: step.statement, height: height, size: size,
            role: step.phase == .backward ? .gradient : .ink, isPlain: true,
            note: remarkWidth > 0 ? remark : "", noteX: right - remarkWidth, noteAnchor: .start,
            noteRoom: remarkWidth > 0 ? remarkWidth + 20 : 0)
    }

    private var coloured: (rule: Formula, numbers: Formula) {
        isColouredByMarks ? (step.ruleByMarks, step.numbersByMarks) : (step.rule, step.numbers)
    }

    private var rows: [Row] {
        let numbers = coloured.numbers
        return switch page {
        case .slide:
            [
                rule(height: 58, size: 20, hasNote: true),
                Row(label: "numbers", formula: numbers, height: 46, size: 19),
                result(height: 36, size: 20, remarkWidth: 480),
            ]
        case .note:
            [
                rule(height: 40, size: 17, hasNote: true),
                Row(label: "numbers", formula: numbers, height: 32, size: 15),
                result(height: 27, size: 16, remarkWidth: 330),
            ]
        case .half:
            [
                rule(height: 30, size: 14, hasNote: false),
                Row(
                    label: "result", formula: .relation(numbers, .equals, step.result), height: 24, size: 13),
            ]
        case .strip:
            [
                rule(height: 40, size: 15, hasNote: false),
                Row(label: "numbers", formula: numbers, height: 28, size: 14),
                result(height: 36, size: 14, remarkWidth: 0),
            ]
        }
    }
}

extension Step {
    /// What was computed, set equal to its value: ∂L/∂w₁₁ = 0.08217.
    package var statement: Formula {
        if case .relation(let left, let relation, _) = rule {
            return .relation(left.slashed, relation, result)
        }
        return .relation(rule.slashed, .equals, result)
    }
}
