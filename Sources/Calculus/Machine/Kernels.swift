/// A value's numbers in one block: where they start, and 1 or 0 for a step from vector to vector.
struct Operand {
    let start: UnsafePointer<Lanes>
    let stride: Int

    @inline(__always) subscript(vector: Int) -> Lanes {
        start[vector &* stride]
    }
}

extension Machine {
    /// Operand `index` of a step, in the block that starts at vector `block`.
    @inline(__always)
    func operand(_ index: Int, of step: Plan.Step, at block: Int) -> Operand {
        plan.operands.withUnsafeBufferPointer { operands in
            let place = operands[step.operands.lowerBound &+ index]
            return Operand(
                start: UnsafePointer(memory + (place.offset &+ block &* place.blockStride)), stride: place.laneStride)
        }
    }

    /// Runs one lane-by-lane operation over `vectors` vectors of a block.
    func compute(_ operation: Operation, _ step: Plan.Step, at block: Int, vectors: Int) {
        switch operation {
        case .input, .constant, .laneCount, .laneSum, .laneMean, .laneMaximum: break
        case .copy: unary(Copy.self, step, block, vectors)
        case .negate: unary(Negate.self, step, block, vectors)
        case .add: binary(Add.self, step, block, vectors)
        case .subtract: binary(Subtract.self, step, block, vectors)
        case .multiply: binary(Multiply.self, step, block, vectors)
        case .divide: binary(Divide.self, step, block, vectors)
        case .square: unary(Square.self, step, block, vectors)
        case .squareRoot: unary(SquareRoot.self, step, block, vectors)
        case .power: binary(Power.self, step, block, vectors)
        case .exp: unary(Exp.self, step, block, vectors)
        case .expm1: unary(Expm1.self, step, block, vectors)
        case .log: unary(Log.self, step, block, vectors)
        case .tanh: unary(Tanh.self, step, block, vectors)
        case .sigmoid: unary(Sigmoid.self, step, block, vectors)
        case .softplus: unary(Softplus.self, step, block, vectors)
        case .erf: unary(Erf.self, step, block, vectors)
        case .sine: unary(Sine.self, step, block, vectors)
        case .cosine: unary(Cosine.self, step, block, vectors)
        case .absolute: unary(Absolute.self, step, block, vectors)
        case .sign: unary(Sign.self, step, block, vectors)
        case .floor: unary(Floor.self, step, block, vectors)
        case .maximum: binary(Maximum.self, step, block, vectors)
        case .minimum: binary(Minimum.self, step, block, vectors)
        case .greater: binary(Greater.self, step, block, vectors)
        case .equal: binary(Equal.self, step, block, vectors)
        case .sum: sum(step, block, vectors)
        case .weightedSum: weightedSum(step, block, vectors)
        case .logSumExp: logSumExp(step, block, vectors)
        }
    }

    @inline(__always)
    func output(_ step: Plan.Step, _ block: Int) -> UnsafeMutablePointer<Lanes> {
        memory + (step.out.offset &+ block &* step.out.blockStride)
    }

    @inline(never)
    private func unary<Kernel: UnaryRule>(_: Kernel.Type, _ step: Plan.Step, _ block: Int, _ vectors: Int) {
        let out = output(step, block)
        let x = operand(0, of: step, at: block)
        for vector in 0..<vectors { out[vector] = Kernel.value(x[vector]) }
    }

    @inline(never)
    private func binary<Kernel: BinaryRule>(_: Kernel.Type, _ step: Plan.Step, _ block: Int, _ vectors: Int) {
        let out = output(step, block)
        let x = operand(0, of: step, at: block)
        let y = operand(1, of: step, at: block)
        for vector in 0..<vectors { out[vector] = Kernel.value(x[vector], y[vector]) }
    }
}
