import Formulas

// The slopes of these follow the convention of `differentiate`: a column's gradient is that of its own lane, so that
// the gradient of a mean passes unchanged to every lane.

/// Σ over the lanes.
enum LaneSum: Rule {
    static func slope(_ index: Int, _ operands: [Term], _ value: Term) -> Term? { value.builder.laneCount() }
    static func notation(_ operands: [Formula]) -> Formula {
        .large(.sum, lower: nil, upper: nil, operands[0])
    }
}

/// The mean over the lanes, a batch's (1/n) Σ.
enum LaneMean: Rule {
    static func slope(_ index: Int, _ operands: [Term], _ value: Term) -> Term? { value.builder.constant(1) }
    static func notation(_ operands: [Formula]) -> Formula {
        .product([
            .fraction(.numeral("1"), .letter("n")),
            .large(.sum, lower: nil, upper: nil, operands[0]),
        ])
    }
}

/// The largest of the lanes; lanes that share the maximum share its slope.
enum LaneMaximum: Rule {
    static func slope(_ index: Int, _ operands: [Term], _ value: Term) -> Term? {
        let isMaximum = equal(operands[0], value)
        return isMaximum * (value.builder.laneCount() / laneSum(isMaximum))
    }
    static func notation(_ operands: [Formula]) -> Formula { .function("max", operands) }
}
