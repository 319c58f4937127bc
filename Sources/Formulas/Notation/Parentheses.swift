/// How fractions are written: with a slash on one line, or one part above the other.
package enum Notation: Hashable, Sendable {
    case linear, stacked
}

/// A place in a formula that asks its content to hold together.
package enum Position: Hashable, Sendable {
    case term, negated, summand
    case factor(isFirst: Bool, isLast: Bool)
    case numerator, denominator, base, radicand, differentiated, underbraced
}

/// How tightly the outermost part of a formula holds together, loosest first.
private enum Binding: Int {
    case relation, sum, negative, large, product, quotient, prefix, power, atom
}

extension Formula {
    /// Whether the formula needs parentheses there.
    package func needsParentheses(at position: Position, in notation: Notation) -> Bool {
        let binding = binding(in: notation)
        func isLooser(than least: Binding) -> Bool { binding.rawValue < least.rawValue }
        switch position {
        case .term: return isLooser(than: .sum)
        case .negated, .summand: return isLooser(than: .large)
        case .factor(let isFirst, let isLast):
            return isLooser(than: isFirst ? .negative : .large) || (!isLast && endsOpen)
        case .numerator:
            if notation == .stacked { return false }
            if let positive = withoutSign { return positive.needsParentheses(at: position, in: notation) }
            return isLooser(than: .product) || binding == .quotient || hasSpacedDots
        case .denominator: return notation == .linear && isLooser(than: .prefix)
        case .radicand: return notation == .linear && isLooser(than: .atom)
        case .differentiated: return isLooser(than: .atom)
        case .underbraced: return notation == .linear && isLooser(than: .quotient)
        case .base: return isLooser(than: .atom) ? !isDifferential : cannotCarryScript
        }
    }

    private func binding(in notation: Notation) -> Binding {
        if withoutSign != nil { return .negative }
        switch untinted {
        case .symbol, .words, .function, .absolute: return .atom
        case .numeral(let text): return text.contains("×") ? .product : .atom
        case .sum: return .sum
        case .product: return .product
        case .negative: return .negative
        case .fraction, .underbrace, .overbrace: return notation == .linear ? .quotient : .atom
        case .power: return .power
        case .root: return notation == .linear ? .power : .atom
        case .differential: return .prefix
        case .row(let parts): return Formula.binding(of: parts, in: notation)
        case .sized(_, let part): return part.binding(in: notation)
        case .scripted(let base, _, let upper): return upper == nil ? base.binding(in: notation) : .power
        case .sign(let sign): return sign.isDifferential || sign.kind == .ordinary ? .atom : .large
        case .accented, .fenced, .space: return .atom
        case .table(let table): return table.kind.fences.right.isEmpty ? .large : .atom
        case .large, .cases: return .large
        case .relation: return .relation
        case .tinted(let inner, _): return inner.binding(in: notation)
        }
    }

    /// How tightly a row holds together: as tightly as the loosest sign in it that is not within parentheses.
    private static func binding(of parts: [Formula], in notation: Notation) -> Binding {
        if parts.count == 1, let part = parts.first { return part.binding(in: notation) }
        if parts.isEmpty { return .atom }
        let kinds = settledKinds(of: parts)
        var depth = 0
        var isClosed = kinds.first == .opening
        var loosest = Binding.product
        for (index, kind) in kinds.enumerated() {
            if kind == .opening { depth += 1 }
            if kind == .closing {
                depth -= 1
                if depth == 0, index < kinds.count - 1 { isClosed = false }
            }
            guard depth == 0 else { continue }
            let binding: Binding =
                switch kind {
                case .relation, .punctuation: .relation
                case .binary: parts[index].isMultiplication ? .product : .sum
                case .operator: .large
                default: .product
                }
            if binding.rawValue < loosest.rawValue { loosest = binding }
        }
        if isClosed && depth == 0 { return .atom }
        if loosest == .product, case .sign(let sign) = parts[0] {
            if sign.isDifferential, parts.count == 2 { return .prefix }
            if sign.text == "−" || sign.text == "+" { return .negative }
        }
        return loosest
    }

    private var isMultiplication: Bool {
        if case .sign(let sign) = self { return ["⋅", "×", "⊙", "⊗", "∘"].contains(sign.text) }
        return false
    }

    /// Whether what follows would be read as part of the formula: Σ x, and a brace that is not closed.
    private var endsOpen: Bool {
        switch untinted {
        case .large, .cases: true
        case .negative(let operand): operand.endsOpen
        case .product: untinted.factors.last?.endsOpen ?? false
        default: false
        }
    }

    private var hasSpacedDots: Bool {
        let factors = untinted.factors
        return zip(factors, factors.dropFirst()).contains { $0.junction(with: $1, in: .linear) == .spacedDot }
    }

    private var isDifferential: Bool {
        if case .differential = untinted { return true }
        return false
    }

    /// Whether an exponent would meet a mark that is already there, or stand beside something tall.
    private var cannotCarryScript: Bool {
        switch untinted {
        case .symbol(let symbol): symbol.layerMark != nil
        case .fraction, .root, .underbrace, .overbrace, .words: true
        default: false
        }
    }
}
