import Calculus

extension Operation {
    /// Operands, away from kinks, to hold the derivative against finite differences.
    ///
    /// There are none for values that are given and for operations across lanes, which have tests of their own. A new
    /// operation does not compile before it is here.
    var samples: [[Double]] {
        switch self {
        case .input, .constant, .laneCount, .laneSum, .laneMean, .laneMaximum: []
        case .copy, .negate, .square, .exp, .expm1, .tanh, .sigmoid, .softplus, .erf, .sine, .cosine:
            [[-2.3], [-0.4], [0], [0.1], [0.7], [3.1]]
        case .absolute, .sign, .floor: [[-2.3], [-0.4], [0.3], [1.7]]
        case .squareRoot, .log: [[0.2], [1], [7.5]]
        case .add, .subtract, .multiply: [[-1.5, 2.25], [0.3, -0.7], [0, 4]]
        case .divide: [[-1.5, 2.25], [0.3, -0.7], [0, 4]]
        case .power: [[0.3, 2], [2.5, -1.5], [1.1, 0.4]]
        case .maximum, .minimum, .greater, .equal: [[-1, 2], [3, 0.5], [-0.25, -0.5]]
        case .sum: [[1, -2, 0.5], [0.25, 4]]
        case .weightedSum: [[0.35, 0.15, 0.05, 0.2, 0.1], [0.5, -2, 1.5, 3], [-1, 2, 0.25]]
        case .logSumExp: [[0.1, -1, 2], [30, 31], [-3]]
        }
    }

    /// Whether its derivative is zero wherever it has one.
    var isFlat: Bool {
        self == .sign || self == .floor || self == .greater || self == .equal
    }

    static var computed: [Operation] { allCases.filter { !$0.isGiven } }
}
