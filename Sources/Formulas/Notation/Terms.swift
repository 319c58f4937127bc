// How a tree is read before any printer writes it: nested sums and products as one, signs pulled to the front.

extension Formula {
    /// The same formula without sums and products of one part; an empty sum is 0, an empty product 1.
    package var unwrapped: Formula {
        switch self {
        case .sum(let terms) where terms.count == 1: terms[0].unwrapped
        case .product(let factors) where factors.count == 1: factors[0].unwrapped
        case .sum(let terms) where terms.isEmpty: .numeral("0")
        case .product(let factors) where factors.isEmpty: .numeral("1")
        default: self
        }
    }

    /// The same formula, unwrapped and without a colour around it.
    package var untinted: Formula {
        if case .tinted(let inner, _) = unwrapped { inner.untinted } else { unwrapped }
    }

    /// The terms of a sum with their signs, nested sums opened: `a + (b − c)` has `+a`, `+b`, `−c`.
    package var signedTerms: [(isNegative: Bool, term: Formula)] {
        let formula = unwrapped
        if case .sum(let terms) = formula { return terms.flatMap(\.signedTerms) }
        if let positive = formula.withoutSign { return [(true, positive)] }
        return [(false, formula)]
    }

    /// The factors of a product, nested products opened.
    package var factors: [Formula] {
        let formula = unwrapped
        if case .product(let factors) = formula { return factors.flatMap(\.factors) }
        return [formula]
    }

    /// What follows a leading minus sign, or nil if the formula does not start with one.
    package var withoutSign: Formula? {
        switch unwrapped {
        case .negative(let operand): operand
        case .numeral(let text) where text.hasPrefix("−") || text.hasPrefix("-"):
            .numeral(String(text.dropFirst()))
        case .tinted(let inner, let role): inner.withoutSign.map { .tinted($0, role) }
        case .product:
            factors.first?.withoutSign.map { .product([$0] + factors.dropFirst()) }
        default: nil
        }
    }

    /// The order of a derivative's ∂ and what it stands before: ∂(∂L) is of order 2.
    package var differentiated: (order: Int, operand: Formula)? {
        guard case .differential(let operand) = self else { return nil }
        guard let inner = operand.differentiated else { return (1, operand) }
        return (inner.order + 1, inner.operand)
    }

    /// Whether this is a fraction of differentials, ∂L/∂w.
    package var isDerivative: Bool {
        switch untinted {
        case .fraction(let numerator, let denominator):
            numerator.startsWithDifferential && denominator.startsWithDifferential
        case .underbrace(let content, _), .overbrace(let content, _): content.isDerivative
        default: false
        }
    }

    private var startsWithDifferential: Bool {
        switch unwrapped {
        case .differential: true
        case .power(let base, _): base.startsWithDifferential
        case .product: factors.first?.startsWithDifferential ?? false
        default: false
        }
    }

    /// Whether the formula is taller than a line of letters, so that its parentheses have to grow.
    package var isTall: Bool {
        switch self {
        case .symbol, .numeral, .words: false
        case .fraction, .large, .cases, .underbrace, .overbrace, .fenced, .table: true
        case .sum(let parts), .product(let parts), .function(_, let parts): parts.contains { $0.isTall }
        case .negative(let part), .root(let part, _), .absolute(let part), .differential(let part):
            part.isTall
        case .accented(_, let part), .sized(_, let part): part.isTall
        case .row(let parts): parts.contains { $0.isTall }
        case .scripted(let base, _, _): base.isTall
        case .sign(let sign): sign.kind == .operator && !sign.isName
        case .space: false
        case .power(let base, let exponent): base.isTall || exponent.isTall
        case .relation(let left, _, let right): left.isTall || right.isTall
        case .tinted(let inner, _): inner.isTall
        }
    }
}
