import Formulas

/// A part of a formula while it is being set: what to draw around a baseline at y = 0, and how it joins its neighbours.
struct Box {
    var width = 0.0
    var ascent = 0.0
    var descent = 0.0
    var marks: [Mark] = []
    /// How far a slanted last letter leans over the width; a raised script starts after it.
    var italicCorrection = 0.0
    /// Where an accent is centred, if not over the middle.
    var accentCentre: Double?
    /// The glyph of a lone letter with its size, for the font's kerning of scripts.
    var glyph: (id: UInt32, size: Double)?
    /// Whether this is one letter, whose scripts stand at the font's heights instead of at its edges.
    var isLetter = false

    var height: Double { ascent + descent }

    /// An empty box that moves the pen.
    static func space(_ width: Double) -> Box { Box(width: width) }

    /// Draws `other` at an offset from this box's origin (y downwards) and grows to hold it; the pen stays.
    mutating func place(_ other: Box, x: Double, y: Double = 0) {
        marks += other.marks.map { $0.moved(x: x, y: y) }
        ascent = max(ascent, other.ascent - y)
        descent = max(descent, other.descent + y)
    }

    /// Puts `other` after this box.
    mutating func append(_ other: Box) {
        if marks.isEmpty, width == 0, ascent == 0, descent == 0 {
            self = other
            return
        }
        place(other, x: width)
        width += other.width
        italicCorrection = other.italicCorrection
        accentCentre = nil
        glyph = nil
        isLetter = false
    }

    /// A bar with its upper left corner at (x, y).
    mutating func addBar(x: Double, y: Double, width: Double, height: Double) {
        marks.append(.rectangle(x: x, y: y, width: width, height: height, role: nil))
        ascent = max(ascent, -y)
        descent = max(descent, y + height)
    }

    /// The same box with all its marks in one role; `plain` is the ink around.
    func tinted(_ role: Symbol.Role) -> Box {
        var box = self
        box.marks = marks.map { $0.tinted(role == .plain ? nil : role) }
        return box
    }

    /// Boxes one after the other.
    static func row(_ boxes: [Box]) -> Box {
        var row = Box()
        for box in boxes { row.append(box) }
        return row
    }
}
