import Formulas

/// A formula, set: what to draw and the room it takes.
///
/// The pen starts at (0, 0) on the baseline; x grows to the right, y downwards; `ascent` and `descent` are both
/// positive distances from the baseline.
package struct FormulaBox: Hashable, Sendable {
    package var width: Double
    package var ascent: Double
    package var descent: Double
    package var marks: [Mark]

    package init(width: Double, ascent: Double, descent: Double, marks: [Mark]) {
        self.width = width
        self.ascent = ascent
        self.descent = descent
        self.marks = marks
    }

    package var height: Double { ascent + descent }
}

/// One thing to draw in a formula; without a role it has the ink of the text around it.
package enum Mark: Hashable, Sendable {
    /// Glyphs whose pen starts at (x, y).
    case glyphs(GlyphRun, x: Double, y: Double, role: Symbol.Role?)
    /// A filled rectangle with its upper left corner at (x, y): a fraction's bar, the bar of a root.
    case rectangle(x: Double, y: Double, width: Double, height: Double, role: Symbol.Role?)

    /// The same mark in another role.
    func tinted(_ role: Symbol.Role?) -> Mark {
        switch self {
        case .glyphs(let run, let x, let y, _): .glyphs(run, x: x, y: y, role: role)
        case .rectangle(let x, let y, let width, let height, _):
            .rectangle(x: x, y: y, width: width, height: height, role: role)
        }
    }

    /// The same mark, moved.
    package func moved(x dx: Double, y dy: Double) -> Mark {
        switch self {
        case .glyphs(let run, let x, let y, let role): .glyphs(run, x: x + dx, y: y + dy, role: role)
        case .rectangle(let x, let y, let width, let height, let role):
            .rectangle(x: x + dx, y: y + dy, width: width, height: height, role: role)
        }
    }
}
