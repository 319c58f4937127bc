/// A variable: a letter with its indices, an accent, and the role that colours it like its mark.
package struct Symbol: Hashable, Sendable {
    /// What the variable stands for; figures colour the symbol like the mark of that role.
    package enum Role: String, Hashable, Sendable, CaseIterable {
        case plain, input, target, weight, bias, weightedSum, activation, loss, gradient, rate, memory,
            setting
        /// A parameter whose mark is coloured by its sign.
        case positive, negative
    }

    /// A mark over a letter, or over all of a wider part.
    package enum Accent: String, Hashable, Sendable, CaseIterable {
        case hat, bar, tilde, vec, dot, ddot, widehat, widetilde, overline
    }

    package var base: String
    /// The lower indices, outermost first: `w₁₂` has `["1", "2"]`.
    package var indices: [String]
    /// The layer, whose mark `⁽²⁾` follows the letter; the first layer has none: `w₁₂` is a weight of layer 1.
    package var layer: Int?
    package var accent: Accent?
    package var role: Role

    package init(
        _ base: String, _ indices: [String] = [], layer: Int? = nil, accent: Accent? = nil,
        role: Role = .plain
    ) {
        self.base = base
        self.indices = indices
        self.layer = layer
        self.accent = accent
        self.role = role
    }
}
