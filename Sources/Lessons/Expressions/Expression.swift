/// An expression of the claims' language: arithmetic and comparisons over the names of a recording.
package struct Expression: Hashable, Sendable {
    package indirect enum Kind: Hashable, Sendable {
        case number(Double)
        case text(String)
        case flag(Bool)
        case name(String)
        /// `base[index]`; `layer 1` is `layer[1]`.
        case index(Expression, Expression)
        /// `base.name`
        case member(Expression, String)
        /// `base(arguments)`
        case call(Expression, [Expression])
        case negative(Expression)
        case not(Expression)
        case binary(Operator, Expression, Expression)
    }

    /// The operators between two values.
    package enum Operator: String, Hashable, Sendable, CaseIterable {
        case add = "+"
        case subtract = "-"
        case multiply = "*"
        case divide = "/"
        case power = "^"
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case equal = "=="
        case unequal = "!="
        case and
        case or

        package var isComparison: Bool {
            switch self {
            case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .unequal: return true
            case .add, .subtract, .multiply, .divide, .power, .and, .or: return false
            }
        }
    }

    package let kind: Kind
    /// The scalars of the text that it was read from, counted from 1, the end left out.
    package let columns: Range<Int>
    /// How many expressions lie on the longest way down, itself included; bounded by the parser.
    let height: Int

    package init(_ kind: Kind, at columns: Range<Int>) {
        self.kind = kind
        self.columns = columns
        height = 1 + (Expression.parts(of: kind).map(\.height).max() ?? 0)
    }

    /// The expressions directly below this one, in order.
    package var parts: [Expression] { Expression.parts(of: kind) }

    private static func parts(of kind: Kind) -> [Expression] {
        switch kind {
        case .number, .text, .flag, .name: return []
        case .index(let base, let index): return [base, index]
        case .member(let base, _): return [base]
        case .call(let base, let arguments): return [base] + arguments
        case .negative(let operand), .not(let operand): return [operand]
        case .binary(_, let left, let right): return [left, right]
        }
    }
}
