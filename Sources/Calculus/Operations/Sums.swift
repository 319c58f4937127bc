import Formulas

/// x₁ + x₂ + …, added from left to right.
enum Sum: Rule {
    static func slope(_ index: Int, _ operands: [Term], _ value: Term) -> Term? { value.builder.constant(1) }
    static func notation(_ operands: [Formula]) -> Formula { .sum(operands) }
}

/// b + w₁x₁ + w₂x₂ + …, added from left to right: one instruction whose terms can be shown one by one.
///
/// Operands are pairs (w, x); an odd count starts with the bias b.
enum WeightedSum: Rule {
    static func slope(_ index: Int, _ operands: [Term], _ value: Term) -> Term? {
        let first = operands.count % 2
        if index < first { return value.builder.constant(1) }
        return (index - first) % 2 == 0 ? operands[index + 1] : operands[index - 1]
    }

    static func notation(_ operands: [Formula]) -> Formula {
        let first = operands.count % 2
        let products = stride(from: first, to: operands.count, by: 2).map {
            Formula.product([operands[$0], operands[$0 + 1]])
        }
        let terms = Array(operands.prefix(first)) + products
        return terms.count == 1 ? terms[0] : .sum(terms)
    }
}
