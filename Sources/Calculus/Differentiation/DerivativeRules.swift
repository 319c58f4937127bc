/// The local derivatives that `differentiate` uses: ∂value/∂operand as a term, nil where it is zero everywhere.
package struct DerivativeRules: Sendable {
    package let slope:
        @Sendable (_ operation: Operation, _ index: Int, _ operands: [Term], _ value: Term) -> Term?

    /// The rules written beside each operation.
    package static let standard = DerivativeRules { operation, index, operands, value in
        operation.rule?.slope(index, operands, value)
    }

    /// The standard rules with one operation's derivative made wrong, to prove that a proof notices.
    package static func breaking(_ broken: Operation) -> DerivativeRules {
        DerivativeRules { operation, index, operands, value in
            let right = standard.slope(operation, index, operands, value)
            return operation == broken ? right.map { 1.25 * $0 + 0.125 } : right
        }
    }
}
