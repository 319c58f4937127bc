import Scenes

/// The colours of pages, those of the figures' themes, as CSS variables.
enum PageColours {
    static let rules = """
        :root{color-scheme:light dark;\(variables(.light))}
        @media screen and (prefers-color-scheme:dark){:root{\(variables(.dark))}}

        """

    private static let roles: [(String, Role)] = [
        ("paper", .paper), ("ink", .ink), ("muted", .muted), ("hairline", .hairline), ("panel", .panel),
        ("positive", .positive), ("negative", .negative), ("gradient", .gradient), ("highlight", .highlight),
        ("on-highlight", .onHighlight), ("weight", .symbol(.weight)), ("sum", .symbol(.weightedSum)),
        ("activation", .symbol(.activation)), ("loss", .symbol(.loss)), ("target", .symbol(.target)),
        ("memory", .symbol(.memory)),
    ]

    private static func variables(_ theme: Theme) -> String {
        roles.map { "--\($0.0):\(theme.colour($0.1).css)" }.joined(separator: ";")
    }
}
