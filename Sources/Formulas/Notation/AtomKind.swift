/// What a part of a formula is to its neighbours, which decides the space between them (Knuth, The TeXbook, chapter 17).
package enum AtomKind: Int, Hashable, Sendable, CaseIterable {
    case ordinary, `operator`, binary, relation, opening, closing, punctuation, inner
}

/// The distance between two neighbours, in eighteenths of an em.
package struct AtomGap: Hashable, Sendable {
    package let eighteenths: Int
    /// Whether indices and exponents do without it.
    package let isOnlyOnTheLine: Bool

    /// The distance between two kinds, whose binary signs are settled (The TeXbook, chapter 18, the table).
    package static func between(_ left: AtomKind, _ right: AtomKind) -> AtomGap {
        let code = table[left.rawValue][right.rawValue]
        return AtomGap(eighteenths: [0, 3, 4, 5][abs(code)], isOnlyOnTheLine: code < 0)
    }

    /// Thin is 1, medium 2, thick 3; negative ones vanish in scripts, and pairs that do not occur are 0 (but a formula over a brace, an operator, can be a term).
    private static let table = [
        [0, 1, -2, -3, 0, 0, 0, -1],
        [1, 1, -2, -3, 0, 0, 0, -1],
        [-2, -2, 0, 0, -2, 0, 0, -2],
        [-3, -3, 0, 0, -3, 0, 0, -3],
        [0, 0, 0, 0, 0, 0, 0, 0],
        [0, 1, -2, -3, 0, 0, 0, -1],
        [-1, -1, 0, -1, -1, -1, -1, -1],
        [-1, 1, -2, -3, -1, 0, -1, -1],
    ]
}

extension [AtomKind] {
    /// The same kinds with the binary signs that have nothing on one of their sides made ordinary: the minus of −x
    /// (The TeXbook, appendix G, rules 5 and 6).
    package var settled: [AtomKind] {
        var kinds = self
        for index in kinds.indices {
            let previous = index > 0 ? kinds[index - 1] : nil
            switch kinds[index] {
            case .binary:
                switch previous {
                case nil, .binary, .operator, .relation, .opening, .punctuation: kinds[index] = .ordinary
                default: break
                }
            case .relation, .closing, .punctuation:
                if previous == .binary { kinds[index - 1] = .ordinary }
            default: break
            }
        }
        if kinds.last == .binary { kinds[kinds.count - 1] = .ordinary }
        return kinds
    }
}

extension Formula {
    /// What this is to its neighbours in a row.
    package var kind: AtomKind {
        switch self {
        case .sign(let sign): sign.kind
        case .scripted(let base, _, _): base.kind
        case .tinted(let part, _): part.kind
        case .underbrace, .overbrace, .large: .operator
        case .fenced, .cases: .inner
        case .table(let table): table.kind == .matrix || table.kind == .aligned ? .ordinary : .inner
        default: .ordinary
        }
    }
}
