/// Text written over lines of dots, cell by cell.
struct TextGrid {
    private var cells: [[(character: Character, style: Style, isText: Bool)]]

    init(_ canvas: BrailleCanvas) {
        cells = (0..<canvas.rows).map { row in
            (0..<canvas.columns).map { column in
                let cell = canvas.cell(column: column, row: row)
                return (cell?.character ?? " ", cell?.style ?? .plain, false)
            }
        }
    }

    /// Whether nothing is written there yet.
    func isFree(column: Int, row: Int) -> Bool {
        cells.indices.contains(row) && cells[row].indices.contains(column) && !cells[row][column].isText
    }

    /// Writes a text over what is there, as far as the row goes.
    mutating func write(_ text: String, column: Int, row: Int, _ style: Style) {
        guard cells.indices.contains(row) else { return }
        for (offset, character) in text.enumerated() where cells[row].indices.contains(column + offset) {
            cells[row][column + offset] = (character, style, true)
        }
    }

    /// Writes the first of the texts that has room around a column between what is written already; none where none has.
    mutating func write(_ choices: [String], near column: Int, row: Int, _ style: Style) {
        guard isFree(column: column, row: row) else { return }
        var first = column
        while isFree(column: first - 1, row: row) { first -= 1 }
        var last = column
        while isFree(column: last + 1, row: row) { last += 1 }
        let room = last - first + 1
        // A cell stays free at both ends, unless nothing fits so.
        guard
            let text = choices.first(where: { $0.count <= room - 2 })
                ?? choices.last(where: { $0.count <= room })
        else { return }
        guard text.count <= room - 2 else {
            return write(text, column: max(first, min(column, last + 1 - text.count)), row: row, style)
        }
        let start = max(first + 1, min(column, last - text.count))
        write(" \(text) ", column: start - 1, row: row, style)
    }

    var lines: [StyledLine] {
        cells.map { row in
            var line = StyledLine()
            for cell in row { line.append("\(cell.character)", cell.style) }
            return line
        }
    }
}
