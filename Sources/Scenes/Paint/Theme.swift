/// A choice of colours for the roles.
package enum Theme: String, Hashable, Sendable, CaseIterable {
    case light, dark
    /// Light, with no fill darker than 10 %.
    case print
    /// Light colours written out, and rules for readers who prefer dark; only SVG can hold the latter.
    case auto

    /// The colours of the theme (of its light side for `auto`).
    package var palette: Palette {
        switch self {
        case .light, .auto: .light
        case .dark: .dark
        case .print: .print
        }
    }

    /// The colour of a role.
    package func colour(_ role: Role) -> RGB { palette.colour(role) }

    /// The colour of a paint: its role's colour, mixed with paper.
    package func colour(_ paint: Paint) -> RGB { palette.colour(paint) }
}
