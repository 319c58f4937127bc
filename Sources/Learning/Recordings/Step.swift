import Calculus
import Formulas

/// One scalar operation of a run, told in full: what was computed, from what, where, and with which result.
package struct Step: Sendable {
    package struct Operand: Sendable {
        package let name: String
        /// What formulas call it; nil for what has no name, and across lanes.
        package let symbol: Formula?
        package let value: Double

        /// What a sentence calls it.
        package var notation: String { symbol?.unicode ?? name }
    }

    /// Counted from 1 over the whole run.
    package let number: Int
    package let iteration: Int
    package let epoch: Int
    /// The row of the data, counted from 1; nil for what the whole batch shares.
    package let example: Int?
    package let phase: Phase
    /// The titles of the scopes around it, without the phase: `layer 1`, `neuron 2`.
    package let scope: [String]
    /// The name of the value, such as `z[1][2]`; for an unnamed one its formula.
    package let name: String
    package let operation: Operation
    package let operands: [Operand]
    package let value: Double
    /// z₁ = b₁ + w₁₁x₁ + …: printed from the instruction that was executed.
    package let rule: Formula
    /// The right side of the rule, to be written with other signs or numbers.
    package let formula: StepFormula
    /// The right side of the rule with numbers in place of symbols, in so many digits that they come to the result.
    package var numbers: Formula { formula.numbers(digits: formula.digits) }
    package var result: Formula { .number(value, .result) }
    package let site: Walk.Site
    /// The parameter that an update step belongs to, as a position among the trainable ones.
    package let parameter: Int?
}
