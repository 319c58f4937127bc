/// What stands between two factors of a product.
package enum Junction: Hashable, Sendable {
    /// Nothing: `wx`.
    case none
    /// A space: `y log(ŷ)`.
    case space
    /// A dot: `0.15·0.05`.
    case dot
    /// A dot with spaces: `∂L/∂z · ∂z/∂w`.
    case spacedDot
}

extension Formula {
    /// How this factor joins the next one.
    package func junction(with next: Formula, in notation: Notation) -> Junction {
        let (left, right) = (untinted, next.untinted)
        if left.isDerivative || right.isDerivative { return .spacedDot }
        switch notation {
        case .linear:
            if left.isMark || right.isMark { return .none }
            if left.isFraction || right.isFraction { return .spacedDot }
            if left.isRoot { return .dot }
        case .stacked:
            if left.isFraction && right.isFraction { return .spacedDot }
        }
        if right.startsWithDigit || (left.isNumeric && right.isNumeric) { return .dot }
        if left.endsInWord || right.startsWithWord { return .space }
        return .none
    }

    /// Whether this is a fraction, which on one line needs a dot before a neighbour.
    var isFraction: Bool {
        switch self {
        case .fraction: true
        case .underbrace(let content, _), .overbrace(let content, _): content.untinted.isFraction
        case .sized(_, let part), .tinted(let part, _): part.isFraction
        default: false
        }
    }

    /// Whether this is a slash or a dot that was put between two factors already.
    private var isMark: Bool { self == .letter("/") || self == .letter("·") }

    private var isRoot: Bool {
        if case .root = self { return true }
        return false
    }

    private var startsWithDigit: Bool {
        switch self {
        case .numeral: true
        case .power(let base, _): base.untinted.startsWithDigit
        default: false
        }
    }

    /// Whether the formula is made of numbers only.
    package var isNumeric: Bool {
        switch self {
        case .numeral: true
        case .sum(let parts), .product(let parts): parts.allSatisfy(\.isNumeric)
        case .negative(let part), .root(let part, _), .absolute(let part): part.isNumeric
        case .sized(_, let part): part.isNumeric
        case .fraction(let first, let second), .power(let first, let second):
            first.isNumeric && second.isNumeric
        case .tinted(let inner, _): inner.isNumeric
        case .symbol, .words, .function, .differential, .large, .underbrace, .overbrace, .relation, .cases,
            .row,
            .sign, .scripted, .accented, .fenced, .table, .space:
            false
        }
    }

    private var startsWithWord: Bool {
        switch self {
        case .symbol(let symbol): symbol.base.count > 1
        case .words: true
        case .function(let name, _): name.count > 1
        case .large: true
        case .power(let base, _): base.untinted.startsWithWord
        default: false
        }
    }

    private var endsInWord: Bool {
        switch self {
        case .symbol(let symbol): symbol.base.count > 1
        case .words: true
        default: false
        }
    }
}
