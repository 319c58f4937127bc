/// Lines drawn in a text: every cell holds two by four dots of a braille character.
struct BrailleCanvas {
    let columns: Int
    let rows: Int
    private var dots: [UInt8]
    private var styles: [Style]
    private var ranks: [Int]

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        dots = Array(repeating: 0, count: columns * rows)
        styles = Array(repeating: .plain, count: columns * rows)
        ranks = Array(repeating: -1, count: columns * rows)
    }

    /// A line between the middles of two cells.
    ///
    /// - Parameters:
    ///   - gaps: leaves out every other pair of dots, which says negative without colour.
    ///   - rank: where lines meet in a cell, the higher one gives the style; above 0 the line is twice as thick.
    mutating func line(
        from start: (column: Int, row: Int), to end: (column: Int, row: Int), gaps: Bool, _ style: Style,
        rank: Int
    ) {
        let (x0, y0) = (start.column * 2, start.row * 4 + 1)
        let (x1, y1) = (end.column * 2 + 1, end.row * 4 + 1)
        let count = max(abs(x1 - x0), abs(y1 - y0), 1)
        for step in 0...count {
            if gaps, step % 4 > 1 { continue }
            let x = x0 + Int((Double(step * (x1 - x0)) / Double(count)).rounded())
            let y = y0 + Int((Double(step * (y1 - y0)) / Double(count)).rounded())
            dot(x, y, style, rank)
            if rank > 0 { dot(x, y + 1, style, rank) }
        }
    }

    private mutating func dot(_ x: Int, _ y: Int, _ style: Style, _ rank: Int) {
        guard (0..<columns * 2).contains(x), (0..<rows * 4).contains(y) else { return }
        let cell = y / 4 * columns + x / 2
        // The numbering of the dots in the Unicode block 2800: columns first, the lowest row added later.
        let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
        if rank > ranks[cell] {
            ranks[cell] = rank
            styles[cell] = style
        }
        dots[cell] |= bits[y % 4][x % 2]
    }

    /// The character of a cell; nil for an empty one.
    func cell(column: Int, row: Int) -> (character: Character, style: Style)? {
        let bits = dots[row * columns + column]
        guard bits != 0, let scalar = Unicode.Scalar(0x2800 + UInt32(bits)) else { return nil }
        return (Character(scalar), styles[row * columns + column])
    }
}
