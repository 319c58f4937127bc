import Formulas

/// What a colour is for; the theme knows which colour that is.
package enum Role: Hashable, Sendable {
    /// The page.
    case paper
    /// Text and outlines.
    case ink
    /// Text of second rank, axes.
    case muted
    /// Thin separating lines and grids.
    case hairline
    /// The ground of a box on the page: formula ribbon, inactive chip.
    case panel
    /// Paper at 92 %, under a label that stands over lines.
    case plate
    /// A weight above zero; drawn solid.
    case positive
    /// A weight below zero; drawn dashed.
    case negative
    /// The gradient that flows back.
    case gradient
    /// One of the five fills of a gradient chip, 0 (weakest) to 4.
    case gradientStep(Int)
    /// What can be read on `gradientStep`.
    case onGradientStep(Int)
    /// The accent of the active operation.
    case highlight
    /// What can be read on `highlight`.
    case onHighlight
    /// A node's fill by its activation, −1 to 1.
    case activation(Double)
    /// A fill between isolines, 0 (low) to 1 (high).
    case surface(Double)
    /// The lines of a loss surface.
    case isoline
    /// The mark of an example by its class, counted from 0; see `CategoryStyle`.
    case category(Int)
    /// The ground of the places that a class has in a decision map.
    case region(Int)
    /// A trajectory or a curve of a comparison; see `SeriesStyle`.
    case series(Int)
    /// A symbol of a formula, coloured like the mark it stands for.
    case symbol(Symbol.Role)
}

extension Role {
    /// How much of what lies below is covered; only a plate lets something through.
    package var opacity: Double { self == .plate ? 0.92 : 1 }

    /// The role that a formula's symbol is painted in, or nil if it takes the ink of its formula.
    package init?(of symbol: Symbol.Role) {
        switch symbol {
        case .plain, .setting, .rate: return nil
        case .gradient: self = .gradient
        case .positive: self = .positive
        case .negative: self = .negative
        case .input, .target, .weight, .bias, .weightedSum, .activation, .loss, .memory:
            self = .symbol(symbol)
        }
    }
}
