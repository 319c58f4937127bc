import Formulas

/// What is known of an operation apart from its kernel: its local derivatives and its notation.
protocol Rule {
    /// The local derivative ∂value/∂operand, written as terms; nil where it is zero everywhere.
    static func slope(_ index: Int, _ operands: [Term], _ value: Term) -> Term?
    /// How a textbook writes it.
    static func notation(_ operands: [Formula]) -> Formula
}

/// An operation on one value.
protocol UnaryRule: Rule {
    static func value(_ x: Lanes) -> Lanes
    static func slope(_ x: Term, _ value: Term) -> Term?
    static func notation(_ x: Formula) -> Formula
}

extension UnaryRule {
    static func slope(_ index: Int, _ operands: [Term], _ value: Term) -> Term? {
        slope(operands[0], value)
    }

    static func notation(_ operands: [Formula]) -> Formula {
        notation(operands[0])
    }
}

/// An operation on two values.
protocol BinaryRule: Rule {
    static func value(_ x: Lanes, _ y: Lanes) -> Lanes
    static func notation(_ x: Formula, _ y: Formula) -> Formula
}

extension BinaryRule {
    static func notation(_ operands: [Formula]) -> Formula {
        notation(operands[0], operands[1])
    }
}

extension Operation {
    /// The rule of a computed operation; nil for values that are given.
    var rule: (any Rule.Type)? {
        switch self {
        case .input, .constant, .laneCount: nil
        case .copy: Copy.self
        case .negate: Negate.self
        case .add: Add.self
        case .subtract: Subtract.self
        case .multiply: Multiply.self
        case .divide: Divide.self
        case .square: Square.self
        case .squareRoot: SquareRoot.self
        case .power: Power.self
        case .exp: Exp.self
        case .expm1: Expm1.self
        case .log: Log.self
        case .tanh: Tanh.self
        case .sigmoid: Sigmoid.self
        case .softplus: Softplus.self
        case .erf: Erf.self
        case .sine: Sine.self
        case .cosine: Cosine.self
        case .absolute: Absolute.self
        case .sign: Sign.self
        case .floor: Floor.self
        case .maximum: Maximum.self
        case .minimum: Minimum.self
        case .greater: Greater.self
        case .equal: Equal.self
        case .sum: Sum.self
        case .weightedSum: WeightedSum.self
        case .logSumExp: LogSumExp.self
        case .laneSum: LaneSum.self
        case .laneMean: LaneMean.self
        case .laneMaximum: LaneMaximum.self
        }
    }

    /// The operation applied to operands that are already formulas, as a textbook writes it.
    package func notation(_ operands: [Formula]) -> Formula {
        rule?.notation(operands) ?? .words(rawValue)
    }
}
