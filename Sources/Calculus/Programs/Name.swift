import Formulas

/// What a value is called: in recordings and claims (`w[2][1][1]`), and in formulas (w₁₁⁽²⁾).
package struct Name: Hashable, Sendable {
    package let text: String
    package let symbol: Formula

    package init(_ text: String, _ symbol: Formula) {
        self.text = text
        self.symbol = symbol
    }

    /// A one-letter name that is its own symbol.
    package init(_ letter: String, role: Symbol.Role = .plain) {
        self.init(letter, .letter(letter, role: role))
    }
}
