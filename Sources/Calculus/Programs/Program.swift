import Formulas

/// A straight-line list of scalar instructions with nested scopes: no loops, no branches.
package struct Program: Sendable {
    /// Says that instruction `slope` computes ∂`value`/∂(operand `index` of `value`); kept so that a proof can name the
    /// operation whose derivative is wrong.
    package struct LocalDerivative: Hashable, Sendable {
        package let value: ValueID
        package let index: Int
        package let slope: ValueID
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
