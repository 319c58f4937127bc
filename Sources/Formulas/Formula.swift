/// A formula as a small tree: what was computed, in the notation of a textbook.
///
/// What the program writes itself (sums, products, functions, …) carries no parentheses of its own; each printer
/// adds them where its notation needs them. What an author wrote in TeX is a `row` of the parts as they were written.
package indirect enum Formula: Hashable, Sendable {
    case symbol(Symbol)
    /// A number, already formatted (`0.15`, `−1.2×10⁻⁴`); use `Formula.number(_:)` to format one.
    case numeral(String)
    /// Upright words inside mathematics: `if`, `examples`.
    case words(String)
    case sum([Formula])
    case product([Formula])
    /// A minus sign before a formula; inside a sum it prints as a subtraction.
    case negative(Formula)
    case fraction(Formula, Formula)
    case power(Formula, Formula)
    case root(Formula, degree: Formula? = nil)
    /// A named function of its arguments: `tanh(z)`, `max(a, b)`.
    case function(String, [Formula])
    case absolute(Formula)
    /// ∂ before a formula: numerator and denominator of a partial derivative.
    case differential(Formula)
    /// A large operator with limits: `Σ` over `k = 1 … n`.
    case large(LargeOperator, lower: Formula?, upper: Formula?, Formula)
    case underbrace(Formula, Formula)
    case overbrace(Formula, Formula)
    case relation(Formula, Relation, Formula)
    /// A function by cases: each value with its condition.
    case cases([Case])
    /// A part coloured like the mark it comes from, whatever the roles of its own symbols.
    case tinted(Formula, Symbol.Role)
    /// Parts one after the other, spaced by their kinds as TeX spaces atoms; within a row it is one ordinary part.
    case row([Formula])
    case sign(Sign)
    /// A base with indices at its right, or above and below it if it is a sign that takes limits.
    case scripted(Formula, lower: Formula?, upper: Formula?)
    case accented(Symbol.Accent, Formula)
    /// Content between delimiters that grow with it; an empty one is not printed.
    case fenced(String, Formula, String)
    case table(FormulaTable)
    /// A part set as on a line of its own, or as within a line of text: `\dfrac` and `\tfrac`.
    case sized(isDisplay: Bool, Formula)
    case space(Space)

    /// One line of a definition by cases.
    package struct Case: Hashable, Sendable {
        package let value: Formula
        package let condition: Formula

        package init(_ value: Formula, when condition: Formula) {
            self.value = value
            self.condition = condition
        }
    }
}

/// An operator that is set large, with limits.
package enum LargeOperator: String, Hashable, Sendable {
    case sum = "∑"
    case product = "∏"
}

/// What stands between the two sides of a statement.
package enum Relation: String, Hashable, Sendable {
    case equals = "="
    case becomes = "←"
    case approximately = "≈"
    case less = "<"
    case lessOrEqual = "≤"
    case greater = ">"
    case greaterOrEqual = "≥"
}

extension Formula {
    /// The partial derivative ∂`value`/∂`variable`.
    package static func derivative(of value: Formula, by variable: Formula) -> Formula {
        .fraction(.differential(value), .differential(variable))
    }

    /// A plain symbol: one letter or name, no indices.
    package static func letter(_ base: String, role: Symbol.Role = .plain) -> Formula {
        .symbol(Symbol(base, role: role))
    }
}
