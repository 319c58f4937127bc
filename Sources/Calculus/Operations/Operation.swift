/// One kind of scalar arithmetic.
///
/// The raw value is its name in recordings. What it computes, its local derivatives and its notation are told
/// together, in the file of its `Rule`; the compiler lists the places that a new case must be added to.
package enum Operation: String, CaseIterable, Hashable, Sendable {
    // Values that are given, not computed.
    case input, constant
    case laneCount = "lane_count"

    // Lane by lane.
    case copy, negate, add, subtract, multiply, divide
    case square
    case squareRoot = "square_root"
    case power
    case exp, expm1, log, tanh, sigmoid, softplus, erf, sine, cosine
    case absolute, sign, floor, maximum, minimum, greater, equal
    case sum
    case weightedSum = "weighted_sum"
    case logSumExp = "log_sum_exp"

    // Across lanes: a column becomes one uniform value.
    case laneSum = "lane_sum"
    case laneMean = "lane_mean"
    case laneMaximum = "lane_maximum"

    /// Whether the value is given from outside instead of being computed from operands.
    package var isGiven: Bool {
        self == .input || self == .constant || self == .laneCount
    }

    /// Whether it turns a column into one value for all lanes.
    package var crossesLanes: Bool {
        self == .laneSum || self == .laneMean || self == .laneMaximum
    }
}
