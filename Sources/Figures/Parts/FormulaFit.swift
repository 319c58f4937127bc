import Formulas
import Scenes
import Typography

/// A formula made to fit a box: set smaller first, then with the middle of its long rows left out.
package struct FormulaFit {
    package let formula: Formula
    package let size: Double

    /// - Parameter smallest: no letter of the base size is set below this.
    package init(
        _ formula: Formula, in room: Size, largest: Double, smallest: Double = 12, _ typesetter: Typesetter
    ) {
        func fits(_ formula: Formula, _ size: Double) -> Bool {
            let box = typesetter.layout(formula, size: size)
            return box.width <= room.width && box.height <= room.height
        }
        let sizes = Array(stride(from: largest, through: smallest, by: -1))
        // A formula of fractions may be too high where one line of it is not.
        let forms = [formula] + (5...8).reversed().map(formula.shortened) + [formula.slashed]
        let shorter = (2...4).reversed().flatMap {
            [formula.shortened(to: $0), formula.slashed.shortened(to: $0)]
        }
        for candidate in forms + shorter + [formula.cutAtRelation] {
            if let size = sizes.first(where: { fits(candidate, $0) }) {
                self.formula = candidate
                self.size = size
                return
            }
        }
        self.formula = .letter("…")
        size = smallest
    }
}

extension Formula {
    /// Rows of more than `count` parts keep their first ones and their last, with an ellipsis between.
    package func shortened(to count: Int) -> Formula {
        func row(_ parts: [Formula]) -> [Formula] {
            let parts = parts.map { $0.shortened(to: count) }
            guard parts.count > count, let last = parts.last else { return parts }
            return parts.prefix(count - 1) + [.letter("…"), last]
        }
        switch self {
        case .sum(let parts): return .sum(row(parts))
        case .product(let parts): return .product(row(parts))
        case .function(let name, let parts): return .function(name, row(parts))
        case .negative(let part): return .negative(part.shortened(to: count))
        case .fraction(let top, let bottom):
            return .fraction(top.shortened(to: count), bottom.shortened(to: count))
        case .power(let base, let exponent): return .power(base.shortened(to: count), exponent)
        case .root(let part, let degree): return .root(part.shortened(to: count), degree: degree)
        case .absolute(let part): return .absolute(part.shortened(to: count))
        case .large(let sign, let lower, let upper, let part):
            return .large(sign, lower: lower, upper: upper, part.shortened(to: count))
        case .underbrace(let part, let note): return .underbrace(part.shortened(to: count), note)
        case .overbrace(let part, let note): return .overbrace(part.shortened(to: count), note)
        case .relation(let left, let relation, let right):
            return .relation(left.shortened(to: count), relation, right.shortened(to: count))
        case .tinted(let part, let role): return .tinted(part.shortened(to: count), role)
        case .symbol, .numeral, .words, .differential, .cases: return self
        // What an author wrote stays as written.
        case .row, .sign, .scripted, .accented, .fenced, .table, .sized, .space: return self
        }
    }

    private var isFraction: Bool {
        if case .fraction = untinted { true } else { false }
    }

    /// A statement without its long side: the right one, or numbers on the left.
    var cutAtRelation: Formula {
        guard case .relation(let left, let relation, let right) = self else { return .letter("…") }
        return left.isNumeric
            ? .relation(.letter("…"), relation, right) : .relation(left, relation, .letter("…"))
    }

    /// Fractions on one line: ∂L/∂w instead of one above the other.
    package var slashed: Formula {
        switch self {
        // Before a bare number a product would set a dot.
        case .fraction(let top, .numeral(let bottom)): .product([top.slashed, .words("/ \(bottom)")])
        case .fraction(let top, let bottom): .product([top.slashed, .letter("/"), bottom.slashed])
        case .large(.sum, lower: nil, upper: nil, let part):
            .product([.letter("Σ"), .letter(" "), part.slashed])
        case .sum(let parts): .sum(parts.map(\.slashed))
        case .product:
            // A dot keeps the end of one fraction from the beginning of the next factor.
            .product(
                factors.enumerated().flatMap { index, factor -> [Formula] in
                    // Before a number a product has its own dot.
                    let isNumber = if case .numeral = factor.untinted { true } else { false }
                    let isJoint =
                        index > 0 && !isNumber && (factor.isFraction || factors[index - 1].isFraction)
                    return (isJoint ? [.letter("·")] : []) + [factor.slashed]
                })
        case .negative(let part): .negative(part.slashed)
        case .power(let base, let exponent): .power(base.slashed, exponent)
        case .function(let name, let parts): .function(name, parts.map(\.slashed))
        case .root(let part, let degree): .root(part.slashed, degree: degree)
        case .tinted(let part, let role): .tinted(part.slashed, role)
        case .relation(let left, let relation, let right): .relation(left.slashed, relation, right.slashed)
        default: self
        }
    }
}
