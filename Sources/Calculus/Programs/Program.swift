import Formulas

/// A straight-line list of scalar instructions with nested scopes: no loops, no branches.
package struct Program: Sendable {
    /// Says that instruction `slope` computes ∂`value`/∂(operand `index` of `value`), and where the gradient that it is
    /// multiplied with stands; kept so that a proof can name the operation whose derivative is wrong, and figures can show
    /// the gradient of every value, named or not.
    package struct LocalDerivative: Hashable, Sendable {
        package let value: ValueID
        package let index: Int
        package let slope: ValueID
        /// The gradient of `value`; nil for the loss itself, whose gradient is 1.
        package let gradient: ValueID?
    }

    package let instructions: [Instruction]
    package let scopes: [Scope]
    package let localDerivatives: [LocalDerivative]

    /// The titles of the scopes around a value, outermost first.
    package func scopePath(of value: ValueID) -> [String] {
        var path: [String] = []
        var scope = instructions[value].scope
        while let index = scope {
            path.append(scopes[index].title)
            scope = scopes[index].parent
        }
        return path.reversed()
    }

    /// Where the backward pass left the gradient of each value that it passed, unnamed ones too; the loss, whose gradient
    /// is 1, is not among them.
    package var gradients: [ValueID: ValueID] {
        Dictionary(
            localDerivatives.compactMap { use in use.gradient.map { (use.value, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The value of that name, or nil.
    package func value(named name: String) -> ValueID? {
        instructions.firstIndex { $0.name?.text == name }
    }

    /// The operation that computes `value`, in notation: named operands by their symbol, others written out.
    package func formula(of value: ValueID, symbol: (ValueID) -> Formula?) -> Formula {
        let instruction = instructions[value]
        let operands = instruction.operands.map { operand in
            symbol(operand) ?? formulaOfUnnamed(operand, symbol: symbol)
        }
        return instruction.operation.notation(operands)
    }

    private func formulaOfUnnamed(_ value: ValueID, symbol: (ValueID) -> Formula?) -> Formula {
        let instruction = instructions[value]
        switch instruction.operation {
        case .constant: return Formula.number(instruction.constant)
        case .laneCount: return .letter("n")
        case .input: return .words("input")
        default: return formula(of: value, symbol: symbol)
        }
    }
}
