/// A sign that stands between, before or around other parts of a formula, or the name of an operator.
package struct Sign: Hashable, Sendable {
    package let text: String
    package let kind: AtomKind
    /// Whether what is below and above it stands under and over it where there is room, as at ∑.
    package let takesLimits: Bool

    package init(_ text: String, _ kind: AtomKind, takesLimits: Bool = false) {
        self.text = text
        self.kind = kind
        self.takesLimits = takesLimits
    }

    /// Whether it is a word such as `max` rather than a symbol.
    package var isName: Bool { kind == .operator && text.first?.isLetter ?? false }

    /// A mark of differentiation: f′.
    package static let prime = Sign("′", .ordinary)
    /// ∂, ∇ and Δ stand close before what they act on.
    var isDifferential: Bool { kind == .ordinary && text == "∂" }
}

/// White space that an author asks for.
package enum Space: String, Hashable, Sendable, CaseIterable {
    case thin = "\\,"
    case medium = "\\:"
    case thick = "\\;"
    case word = "\\ "
    case negative = "\\!"
    case quad = "\\quad"
    case doubleQuad = "\\qquad"

    /// The width in ems.
    package var ems: Double {
        switch self {
        case .thin: 3.0 / 18
        case .medium: 4.0 / 18
        case .thick: 5.0 / 18
        case .word: 0.25
        case .negative: -3.0 / 18
        case .quad: 1
        case .doubleQuad: 2
        }
    }

    /// The same in a line of text.
    var unicode: String {
        switch self {
        case .thin, .negative: ""
        case .medium, .thick, .word: " "
        case .quad: "  "
        case .doubleQuad: "    "
        }
    }
}
