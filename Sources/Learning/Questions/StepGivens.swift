import Formulas

/// What a learner must know to compute a step: a symbol and its number.
package struct Given: Hashable, Sendable {
    package let symbol: Formula
    package let value: Double
}

extension Step {
    /// The symbols of the rule with their numbers, each once; none of an operation over examples, whose symbol stands for many.
    package var givens: [Given] {
        guard !operation.crossesLanes else { return [] }
        var found: [Given] = []
        _ = formula.numbers(digits: 4) { leaf, number in
            if let symbol = leaf.symbol, !found.contains(where: { $0.symbol == symbol }) {
                found.append(Given(symbol: symbol, value: leaf.value))
            }
            return number
        }
        return found
    }

    /// What is given, as pieces of a sentence: `w₁₁ = 0.15`, or the numbers alone of an operation over examples.
    package var givenTexts: [String] {
        let digits = formula.digits
        if operation.crossesLanes { return operands.map { Numeral.text($0.value, digits: digits) } }
        return givens.map { "\($0.symbol.unicode) = \(Numeral.text($0.value, digits: digits))" }
    }
}
