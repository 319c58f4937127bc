import Calculus
import Learning

/// The operations of an iteration up to its loss, and what of a step happens where among them.
struct ForwardGraph {
    let program: Program
    /// The last operation: the loss.
    let loss: ValueID
    private let slopeOwners: [ValueID: ValueID]
    private let idByName: [String: ValueID]
    /// Where the gradients of computed values stand, of unnamed ones too.
    let gradients: [ValueID: ValueID]

    init(_ lossProgram: LossProgram) {
        program = lossProgram.program
        loss = lossProgram.loss
        gradients = program.gradients
        slopeOwners = Dictionary(
            program.localDerivatives.map { ($0.slope, $0.value) }, uniquingKeysWith: { first, _ in first })
        idByName = Dictionary(
            program.instructions.prefix(loss + 1).enumerated().compactMap { id, instruction in
                instruction.name.map { ($0.text, id) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The computed values, in the order of the program.
    var operations: [ValueID] { (0...loss).filter { !program.instructions[$0].operation.isGiven } }

    /// What an operation reads, without numbers that are part of its notation.
    func operands(of value: ValueID) -> [ValueID] {
        var seen: Set<ValueID> = []
        return program.instructions[value].operands.filter { isShown($0) && seen.insert($0).inserted }
    }

    /// Whether a value is a box of its own: what is computed, and given values with a name.
    func isShown(_ value: ValueID) -> Bool {
        let instruction = program.instructions[value]
        return value <= loss && (!instruction.operation.isGiven || instruction.name != nil)
    }

    func isLeaf(_ value: ValueID) -> Bool { program.instructions[value].operation.isGiven }

    /// The operations that read a value.
    func users(of value: ValueID) -> [ValueID] { operations.filter { operands(of: $0).contains(value) } }

    /// The value of the forward pass that a value of the program is about: itself, or what a gradient is the gradient of.
    func subject(of value: ValueID) -> ValueID? {
        if value <= loss { return isShown(value) ? value : nil }
        if let name = program.instructions[value].name?.text, let slash = name.firstRange(of: "/∂"),
            slopeOwners[value] == nil
        {
            return idByName[String(name[slash.upperBound...])]
        }
        return slopeOwners[value]
    }

    /// The forward values that a step works on: the one it is about, and those it reads.
    func focus(of step: Step?, in experiment: Experiment) -> (result: ValueID?, operands: Set<ValueID>) {
        guard let step else { return (loss, []) }
        if let parameter = step.parameter {
            return (idByName[experiment.trainable[parameter].name.text], [])
        }
        guard step.phase != .update else { return (nil, []) }
        let value = step.site.value
        var found: Set<ValueID> = []
        var open = program.instructions[value].operands
        while let operand = open.popLast() {
            if let subject = subject(of: operand) {
                found.insert(subject)
            } else if operand > loss {
                open += program.instructions[operand].operands
            }
        }
        let result = subject(of: value) ?? found.max()
        return (result, found.subtracting(result.map { [$0] } ?? []))
    }

    /// A value with what it is computed from and the operations that read it, each so many steps away.
    func neighbourhood(of value: ValueID, depth: Int, users steps: Int) -> Set<ValueID> {
        var result: Set<ValueID> = [value]
        var front = [value]
        for _ in 0..<depth {
            front = front.flatMap { isLeaf($0) ? [] : operands(of: $0) }
            result.formUnion(front)
        }
        front = [value]
        for _ in 0..<steps {
            front = front.flatMap(users)
            result.formUnion(front)
        }
        return result
    }
}
