import Formulas
import Learning
import Scenes
import Typography

/// The step as a formula: the rule, the same with numbers, and the result.
struct FormulaRibbon {
    let step: Step
    let rect: Rect
    let page: PageFormat

    private struct Row {
        let label: String
        let formula: Formula
        let height: Double
        let size: Double
        var role = Role.ink
        /// Whether every symbol has the row's colour, as a result has.
        var isPlain = false
        /// What stands at the end of the row.
        var note = ""
    }

    func items(_ typesetter: Typesetter) -> [Item] {
        let labelWidth: Double = page == .slide ? 84 : page == .note ? 68 : 56
        let padding: Double = page == .strip ? 0 : page == .slide ? 20 : 12
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
                rect.maxX - padding - left - (row.note.isEmpty ? 0 : 130),
                row.height - (row.label == "rule" ? 6 : 3))
            let fit = FormulaFit(row.formula, in: room, largest: row.size, typesetter)
            items.append(
                .text(
                    row.label, at: Point(rect.minX + padding, middle), size: page == .slide ? 12 : 11,
                    baseline: .middle, .muted))
            items.append(
                .formula(
                    fit.formula, at: Point(left, middle), size: fit.size, baseline: .middle, row.role,
                    isPlain: row.isPlain, id: "ribbon.\(row.label)"))
            if !row.note.isEmpty {
                items.append(
                    .text(
                        row.note, at: Point(rect.maxX - padding, middle), size: page == .slide ? 12 : 11,
                        anchor: .end, baseline: .middle, .muted))
            }
            y += row.height
        }
        return items
    }

    private var rows: [Row] {
        let role: Role = step.phase == .backward ? .gradient : .ink
        switch page {
        case .slide:
            return [
                Row(label: "rule", formula: step.rule, height: 58, size: 21, note: step.operationInWords),
                Row(label: "numbers", formula: step.numbers, height: 36, size: 18),
                Row(
                    label: "result", formula: step.statement, height: 38, size: 20, role: role, isPlain: true),
            ]
        case .note:
            return [
                Row(label: "rule", formula: step.rule, height: 42, size: 17, note: step.operationInWords),
                Row(label: "numbers", formula: step.numbers, height: 27, size: 15),
                Row(
                    label: "result", formula: step.statement, height: 29, size: 16, role: role, isPlain: true),
            ]
        case .half:
            return [
                Row(label: "rule", formula: step.rule, height: 34, size: 14),
                Row(
                    label: "result", formula: .relation(step.numbers, .equals, step.result), height: 26,
                    size: 13),
            ]
        case .strip:
            return [
                Row(label: "rule", formula: step.rule, height: 40, size: 15),
                Row(label: "numbers", formula: step.numbers, height: 28, size: 14),
                Row(
                    label: "result", formula: step.statement, height: 36, size: 14, role: role, isPlain: true),
            ]
        }
    }
}

extension Step {
    /// What was computed, set equal to its value: ∂L/∂w₁₁ = 0.08217.
    var statement: Formula {
        if case .relation(let left, let relation, _) = rule {
            return .relation(left.slashed, relation, result)
        }
        return .relation(rule.slashed, .equals, result)
    }
}
