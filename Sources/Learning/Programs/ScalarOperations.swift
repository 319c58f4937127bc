import Calculus

extension LossProgram {
    /// Scalar operations of the forward pass and the loss over `lanes` examples, counted as a scalar engine records them.
    ///
    /// A sum of n terms is n − 1 additions, a weighted sum also n products, a sum over lanes one addition a lane. The
    /// backward pass is not counted: an engine that records a graph walks the same nodes back.
    package func scalarOperations(lanes: Int) -> Int {
        program.instructions.indices.reduce(0) { total, value in
            let instruction = program.instructions[value]
            let isBackward = program.scopePath(of: value).first == Phase.backward.rawValue
            guard !instruction.operation.isGiven && !isBackward else { return total }
            let copies = instruction.kind == .column ? lanes : 1
            let operands = instruction.operands.count
            switch instruction.operation {
            case .sum, .logSumExp: return total + copies * (operands - 1)
            case .weightedSum: return total + copies * (operands / 2 + (operands - 1) / 2)
            case .laneSum, .laneMean, .laneMaximum: return total + lanes
            default: return total + copies
            }
        }
    }
}
