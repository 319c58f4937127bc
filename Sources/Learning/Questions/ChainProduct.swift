import Calculus

extension Program {
    /// The use of a local derivative that `value` is the product of: its slope times the gradient that arrives; nil for any
    /// other value.
    func chainProduct(_ value: ValueID) -> (slope: ValueID, upstream: ValueID)? {
        let instruction = instructions[value]
        let operands = instruction.operands
        guard instruction.operation == .multiply, operands.count == 2 else { return nil }
        for use in localDerivatives where operands.contains(use.slope) {
            if let upstream = use.gradient, operands.contains(upstream) { return (use.slope, upstream) }
        }
        return nil
    }
}
