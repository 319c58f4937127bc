import Calculus
import Learning

/// What a step reads and writes, as parts of the network.
package struct ActiveParts {
    package let phase: Phase
    package let result: NetworkPart?
    package let operands: Set<NetworkPart>

    package init(_ step: Step?, in experiment: Experiment) {
        phase = step?.phase ?? .forward
        guard let step else {
            result = nil
            operands = []
            return
        }
        if let parameter = step.parameter {
            result = NetworkPart(valueName: experiment.trainable[parameter].name.text)
            operands = []
            return
        }
        guard step.phase != .update else {
            result = nil
            operands = []
            return
        }
        let program = experiment.lossProgram.program
        let instruction = program.instructions[step.site.value]
        var found: Set<NetworkPart> = []
        var open = instruction.operands
        // An unnamed operand stands for what it was computed from.
        while let value = open.popLast() {
            let operand = program.instructions[value]
            if let name = operand.name {
                NetworkPart(valueName: name.text).map { _ = found.insert($0) }
            } else {
                open += operand.operands
            }
        }
        operands = found
        result =
            instruction.name.flatMap { NetworkPart(valueName: $0.text) }
            ?? NetworkPart(scope: program.scopePath(of: step.site.value), phase: step.phase.rawValue)
    }

    /// Whether the step reads or writes that part.
    package func contains(_ part: NetworkPart) -> Bool { part == result || operands.contains(part) }

    /// Whether the signal runs along the line from an output to the loss.
    func joinsLoss(output unit: Int, layer: Int) -> Bool {
        contains(.target(unit)) && contains(.node(layer: layer, unit: unit))
    }
}
