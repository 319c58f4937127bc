import Calculus

extension LossProgram {
    /// Scalar operations of one iteration over `lanes` examples, counted as a scalar engine records them: a sum of n terms
    /// is n − 1 additions, a weighted sum also n products, a sum over lanes one addition a lane.
    package func scalarOperations(lanes: Int) -> Int {
        program.instructions.reduce(0) { total, instruction in
            guard !instruction.operation.isGiven else { return total }
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
