/// A role at a strength: 1 is the role's own colour, 0 is paper.
///
/// Faint paint is mixed with paper, not transparent: transparent groups become filters in SVG, and some readers
/// show those badly.
package struct Paint: Hashable, Sendable {
    package var role: Role
    package var strength: Double

    package init(_ role: Role, strength: Double = 1) {
        self.role = role
        self.strength = strength
    }

    /// The same paint, fainter by a factor.
    package func faded(_ factor: Double) -> Paint { Paint(role, strength: strength * factor) }
}

/// How a line is drawn.
package struct Stroke: Hashable, Sendable {
    /// How the ends of a line look.
    package enum Cap: String, Hashable, Sendable {
        case butt, round
    }

    package var paint: Paint
    package var width: Double
    /// Lengths of dashes and gaps in turn; empty for a solid line.
    package var dash: [Double]
    package var cap: Cap

    package init(
        _ role: Role, width: Double = 1, strength: Double = 1, dash: [Double] = [], cap: Cap = .butt
    ) {
        self.paint = Paint(role, strength: strength)
        self.width = width
        self.dash = dash
        self.cap = cap
    }
}
