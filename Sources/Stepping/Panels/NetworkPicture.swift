import Figures
import Formulas
import Learning

/// The network in a few rows of text: a column a layer, lines for weights, what the step touches marked.
///
/// On the way back, the gradients that this iteration has computed stand beside the neurons, and that of the step's weight at its line.
struct NetworkPicture {
    let network: Network
    let moment: Moment
    let index: Int
    let rows: Int
    let columns: Int
    private let texts: NetworkTexts

    init(network: Network, moment: Moment, index: Int, rows: Int, columns: Int) {
        self.network = network
        self.moment = moment
        self.index = index
        self.rows = rows
        self.columns = columns
        texts = NetworkTexts(moment: moment, index: index)
    }

    /// Cells of a node: a mark, its name, a value where there is room for it, and the mark again.
    private var nodeCells: Int { showsValues ? 14 : 7 }

    /// Whether lines of some length stay between the layers when nodes tell their values.
    private var showsValues: Bool { (columns - 14) / max(network.layers.count, 1) >= 16 }

    private struct Spot {
        let part: NetworkPart
        let label: String
        let column: Int
        let row: Int
        /// The name of what it gives; nil for the mark of left-out ones.
        let name: String?
    }

    var lines: [StyledLine] {
        let active = ActiveParts(moment.step(index), in: moment.experiment)
        let layers = (0...network.layers.count).map { spots(layer: $0) }
        var canvas = BrailleCanvas(columns: columns, rows: rows)
        var chips: [(column: Int, row: Int, choices: [String], style: Style)] = []
        for (number, layer) in network.layers.enumerated() {
            for to in layers[number + 1] {
                for from in layers[number] {
                    guard case .node(_, let unit) = to.part, case .node(_, let input) = from.part else {
                        continue
                    }
                    let part = NetworkPart.weight(layer: number + 1, unit: unit, input: input)
                    let weight =
                        texts.weight(layer: number + 1, unit: unit, input: input)
                        ?? layer.weights[unit - 1][input - 1]
                    let isActive = active.contains(part)
                    canvas.line(
                        from: (from.column + nodeCells, from.row), to: (to.column - 1, to.row),
                        gaps: weight < 0, isActive ? active.phase.style : .dim, rank: isActive ? 1 : 0)
                    guard isActive, part == active.result || active.operands.count <= 4 else { continue }
                    let isGradient = part == active.result && active.phase == .backward
                    let choices =
                        isGradient
                        ? texts.gradientChips : [Numeral.text(weight, .weight, signed: true)]
                    // A third of the way from the end, where lines of neighbours do not cross.
                    let length = to.column - from.column - nodeCells
                    let start = from.column + nodeCells + max(0, length * 2 / 3 - (choices[0].count) / 2)
                    let row = from.row + Int((Double(to.row - from.row) * 2 / 3).rounded())
                    chips.append((min(start, to.column - 1), row, choices, active.phase.style))
                }
            }
        }
        var grid = TextGrid(canvas)
        for spot in layers.joined() { write(spot, active, to: &grid) }
        for spot in layers.dropFirst().joined() { writeGradient(spot, layers.joined().map { $0 }, to: &grid) }
        for chip in chips { grid.write(chip.choices, near: chip.column, row: chip.row, chip.style) }
        return grid.lines
    }

    private func write(_ spot: Spot, _ active: ActiveParts, to grid: inout TextGrid) {
        let isActive = active.contains(spot.part)
        let isResult = active.result == spot.part
        let marks = isResult ? ("▐", "▌") : isActive ? ("[", "]") : (" ", " ")
        let style = isResult ? Style.done : isActive ? active.phase.style : .plain
        grid.write(marks.0 + spot.label + marks.1, column: spot.column, row: spot.row, style)
    }

    /// What the iteration has computed of a neuron's gradient, in the row below it or above, where that is free.
    private func writeGradient(_ spot: Spot, _ all: [Spot], to grid: inout TextGrid) {
        guard let name = spot.name,
            let text = texts.gradient(
                ofUnit: name, cells: nodeCells - (showsValues ? 2 : 1), isShort: !showsValues)
        else { return }
        let isFree = { (row: Int) in
            (0..<rows).contains(row) && !all.contains { $0.column == spot.column && $0.row == row }
        }
        guard let row = [spot.row + 1, spot.row - 1].first(where: isFree),
            grid.isFree(column: spot.column, row: row)
        else { return }
        grid.write(" " + text, column: spot.column, row: row, .gradient)
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
            let name = layer == 0 ? "x[\(unit)]" : "a[\(layer)][\(unit)]"
            return Spot(
                part: isGap ? .loss : .node(layer: layer, unit: unit),
                label: isGap ? "  ⋮" : texts.label(name, cells: nodeCells - 2, showsValue: showsValues),
                column: layer * room, row: row, name: isGap ? nil : name)
        }
    }
}
