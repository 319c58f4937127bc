extension Piece {
    /// Runs one lane-by-lane operation.
    func compute(_ operation: Operation) {
        switch operation {
        case .input, .constant, .laneCount, .laneSum, .laneMean, .laneMaximum: break
        case .copy: unary(Copy.self)
        case .negate: unary(Negate.self)
        case .add: binary(Add.self)
        case .subtract: binary(Subtract.self)
        case .multiply: binary(Multiply.self)
        case .divide: binary(Divide.self)
        case .square: unary(Square.self)
        case .squareRoot: unary(SquareRoot.self)
        case .power: binary(Power.self)
        case .exp: unary(Exp.self)
        case .expm1: unary(Expm1.self)
        case .log: unary(Log.self)
        case .tanh: unary(Tanh.self)
        case .sigmoid: unary(Sigmoid.self)
        case .softplus: unary(Softplus.self)
        case .erf: unary(Erf.self)
        case .sine: unary(Sine.self)
        case .cosine: unary(Cosine.self)
        case .absolute: unary(Absolute.self)
        case .sign: unary(Sign.self)
        case .floor: unary(Floor.self)
        case .maximum: binary(Maximum.self)
        case .minimum: binary(Minimum.self)
        case .greater: binary(Greater.self)
        case .equal: binary(Equal.self)
        case .sum: sum()
        case .weightedSum: weightedSum()
        case .logSumExp: logSumExp()
        }
    }

    @inline(never)
    private func unary<Kernel: UnaryRule>(_: Kernel.Type) {
        let out = result
        let x = operand(0)
        for vector in 0..<vectors { out[vector] = Kernel.value(x[vector]) }
    }

    @inline(never)
    private func binary<Kernel: BinaryRule>(_: Kernel.Type) {
        let out = result
        let x = operand(0)
        let y = operand(1)
        switch (x.isUniform, y.isUniform) {
        case (false, false):
            for vector in 0..<vectors { out[vector] = Kernel.value(x.start[vector], y.start[vector]) }
        case (true, false):
            for vector in 0..<vectors { out[vector] = Kernel.value(x.uniform, y.start[vector]) }
        case (_, true): for vector in 0..<vectors { out[vector] = Kernel.value(x[vector], y.uniform) }
        }
    }
}
