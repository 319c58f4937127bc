import Figures
import Formulas
import Learning

/// The network in a few rows of text: a column a layer, lines for weights, what the step touches marked.
struct NetworkPicture {
    let network: Network
    let moment: Moment
    let index: Int
    let rows: Int
    let columns: Int

    /// Cells of a node: a mark, its name, a value where there is room for it, and the mark again.
    private var nodeCells: Int { showsValues ? 14 : 7 }

    /// Whether lines of some length stay between the layers when nodes tell their values.
    private var showsValues: Bool { (columns - 14) / max(network.layers.count, 1) >= 16 }

    private struct Spot {
        let part: NetworkPart
        let label: String
        let column: Int
        let row: Int
    }

    var lines: [StyledLine] {
        let active = ActiveParts(moment.step(index), in: moment.experiment)
        let layers = (0...network.layers.count).map { spots(layer: $0) }
        var canvas = BrailleCanvas(columns: columns, rows: rows)
        var chips: [(column: Int, row: Int, text: String, style: Style)] = []
        for (number, layer) in network.layers.enumerated() {
            for to in layers[number + 1] {
                for from in layers[number] {
                    guard case .node(_, let unit) = to.part, case .node(_, let input) = from.part else {
                        continue
                    }
                    let part = NetworkPart.weight(layer: number + 1, unit: unit, input: input)
                    let weight =
                        weight(layer: number + 1, unit: unit, input: input)
                        ?? layer.weights[unit - 1][input - 1]
                    let isActive = active.contains(part)
                    canvas.line(
                        from: (from.column + nodeCells, from.row), to: (to.column - 1, to.row),
                        gaps: weight < 0, isActive ? active.phase.style : .dim, rank: isActive ? 1 : 0)
                    guard isActive, part == active.result || active.operands.count <= 4 else { continue }
                    let text = Numeral.text(weight, .weight, signed: true)
                    // A third of the way from the end, where lines of neighbours do not cross.
                    let length = to.column - from.column - nodeCells
                    let start = from.column + nodeCells + max(0, length * 2 / 3 - text.count / 2)
                    let row = from.row + Int((Double(to.row - from.row) * 2 / 3).rounded())
                    chips.append((min(start, to.column - text.count), row, text, active.phase.style))
                }
            }
        }
        return (0..<rows).map { row in
            line(row, layers.flatMap { $0 }, canvas, chips.filter { $0.row == row }, active)
        }
    }

    private func line(
        _ row: Int, _ spots: [Spot], _ canvas: BrailleCanvas,
        _ chips: [(column: Int, row: Int, text: String, style: Style)], _ active: ActiveParts
    ) -> StyledLine {
        var line = StyledLine()
        var column = 0
        while column < columns {
            if let spot = spots.first(where: { $0.row == row && $0.column == column }) {
                let isActive = active.contains(spot.part)
                let isResult = active.result == spot.part
                let marks = isResult ? ("▐", "▌") : isActive ? ("[", "]") : (" ", " ")
                let style = isResult ? Style.done : isActive ? active.phase.style : .plain
                line.append(marks.0 + spot.label + marks.1, style)
                column += nodeCells
            } else if let chip = chips.first(where: { $0.column == column }) {
                line.append(chip.text, chip.style)
                column += chip.text.count
            } else {
                let cell = canvas.cell(column: column, row: row)
                line.append(cell.map { "\($0.character)" } ?? " ", cell?.style ?? .plain)
                column += 1
            }
        }
        return line
    }

    /// The nodes of a layer that the rows have room for, spread evenly; layer 0 is the inputs.
    private func spots(layer: Int) -> [Spot] {
        let count = layer == 0 ? network.inputCount : network.layers[layer - 1].units
        let shown = min(count, rows)
        let room = (columns - nodeCells) / max(network.layers.count, 1)
        return (0..<shown).map { place in
            let row = shown == 1 ? (rows - 1) / 2 : place * (rows - 1) / (shown - 1)
            // Of too many the first ones and the last are shown.
            let unit = shown < count && place == shown - 1 ? count : place + 1
            let isGap = shown < count && place == shown - 2
            return Spot(
                part: isGap ? .loss : .node(layer: layer, unit: unit),
                label: isGap ? "  ⋮      " : label(layer: layer, unit: unit), column: layer * room, row: row)
        }
    }

    /// `a₁ 0.593`, filled up to the cells of a node without its marks.
    private func label(layer: Int, unit: Int) -> String {
        let name = layer == 0 ? "x[\(unit)]" : "a[\(layer)][\(unit)]"
        let program = moment.experiment.lossProgram.program
        let symbol = program.value(named: name).flatMap { program.instructions[$0].name?.symbol.unicode }
        let room = nodeCells - 2
        let text = value(name).map { Numeral.text($0, .activation) } ?? "·"
        let label = showsValues ? "\(symbol ?? name) \(text)" : symbol ?? name
        return label.fitted(to: room) + String(repeating: " ", count: max(0, room - label.cells))
    }

    /// The value if this iteration has computed it, for the example at hand.
    private func value(_ name: String) -> Double? {
        let program = moment.experiment.lossProgram.program
        guard let id = program.value(named: name) else { return nil }
        let lane = moment.lane(at: max(index, 0))
        if program.instructions[id].operation.isGiven { return moment.value(id, lane: lane) }
        return moment.latest(id, isUpdate: false, lane: lane, upTo: index)?.value
    }

    private func weight(layer: Int, unit: Int, input: Int) -> Double? {
        let name = "w[\(layer)][\(unit)][\(input)]"
        guard let place = moment.experiment.trainable.firstIndex(where: { $0.name.text == name }) else {
            return nil
        }
        let updated = moment.experiment.updateProgram.updated
        return moment.latest(updated, isUpdate: true, lane: place, upTo: index)?.value
            ?? moment.before.parameters[place]
    }
}
