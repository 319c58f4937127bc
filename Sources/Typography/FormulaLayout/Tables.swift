import Formulas

extension FormulaSetter {
    /// Rows and columns around the axis, with the struts and distances of LaTeX's `array` and of amsmath.
    func box(_ table: FormulaTable, _ style: Style) -> Box {
        let em = style.base
        let spacing = Spacing(table.kind)
        let inner = style.onTheLine(isDisplay: table.kind == .aligned)
        let cells = table.rows.map { row in
            row.enumerated().map { column, cell in
                // A sign at the head of a column has what stands before it as its left side.
                let isContinued = table.kind == .aligned && column % 2 == 1
                return self.row((isContinued ? [.row([])] : []) + cell.writtenParts, inner)
            }
        }
        let columns = (0..<(cells.map(\.count).max() ?? 0)).map { column in
            cells.compactMap { $0.indices.contains(column) ? $0[column].width : nil }.max() ?? 0
        }
        var grid = Box()
        var baseline = 0.0
        var depth = 0.0
        for (index, row) in cells.enumerated() {
            // Rows taller than a line are kept apart, where LaTeX lets them touch.
            let air = 0.1 * em
            let ascent = row.reduce(spacing.strut * 0.7 * em) { max($0, $1.ascent + air) }
            if index > 0 { baseline += depth + spacing.lead * em + ascent } else { grid.ascent = ascent }
            depth = row.reduce(spacing.strut * 0.3 * em) { max($0, $1.descent + air) }
            var x = 0.0
            for (column, cell) in row.enumerated() {
                let room = columns[column] - cell.width
                grid.place(cell, x: x + room * spacing.alignment(column), y: baseline)
                x += columns[column] + spacing.gap(after: column) * em
            }
        }
        grid.descent = max(grid.descent, baseline + depth)
        grid.width = columns.indices.reduce(0) {
            $0 + columns[$1] + ($1 < columns.count - 1 ? spacing.gap(after: $1) * em : 0)
        }
        let shift = (grid.ascent - grid.descent) / 2 - math[.axisHeight] * style.size
        var centred = Box(width: grid.width, ascent: grid.ascent - shift, descent: grid.descent + shift)
        centred.place(grid, x: 0, y: shift)
        let (left, right) = table.kind.fences
        return left.isEmpty && right.isEmpty ? centred : fenced(left, centred, right, style)
    }

    /// The distances of a kind of table, in ems.
    private struct Spacing {
        let kind: FormulaTable.Kind
        /// The height of a line, seven tenths of it above the baseline.
        let strut: Double
        /// What lies between two lines.
        let lead: Double

        init(_ kind: FormulaTable.Kind) {
            self.kind = kind
            strut = kind == .cases ? 1.44 : 1.2
            lead = kind == .aligned ? 0.3 : 0
        }

        func gap(after column: Int) -> Double { kind == .aligned && column % 2 == 0 ? 0 : 1 }

        /// The share of a cell's spare room that lies to its left.
        func alignment(_ column: Int) -> Double {
            switch kind {
            case .cases: 0
            case .aligned: column % 2 == 0 ? 1 : 0
            case .matrix, .pmatrix, .bmatrix, .vmatrix: 0.5
            }
        }
    }
}
