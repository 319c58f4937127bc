import Formulas

/// |x|; its slope at 0 is taken as 0.
enum Absolute: UnaryRule {
    @inline(__always) static func value(_ x: Lanes) -> Lanes { x.replacing(with: -x, where: x .< 0) }
    static func slope(_ x: Term, _ value: Term) -> Term? { sign(x) }
    static func notation(_ x: Formula) -> Formula { .absolute(x) }
}

/// −1, 0 or 1; NaN stays NaN.
enum Sign: UnaryRule {
    @inline(__always) static func value(_ x: Lanes) -> Lanes {
        x.replacing(with: 1, where: x .> 0).replacing(with: -1, where: x .< 0)
    }
    static func slope(_ x: Term, _ value: Term) -> Term? { nil }
    static func notation(_ x: Formula) -> Formula { .function("sign", [x]) }
}

enum Floor: UnaryRule {
    @inline(__always) static func value(_ x: Lanes) -> Lanes {
        // Adding 2⁵² to |x| and taking it away rounds to a whole number without a call to the C library; from 2⁵² on every
        // number is whole, and NaN is left as it is.
        let whole = (x.magnitudes + 0x1p52) - 0x1p52
        let near = whole.signed(like: x)
        let down = near.replacing(with: near - 1, where: near .> x)
        return x.replacing(with: down, where: x.magnitudes .< 0x1p52)
    }
    static func slope(_ x: Term, _ value: Term) -> Term? { nil }
    static func notation(_ x: Formula) -> Formula { .function("floor", [x]) }
}

/// The larger of two: max(x, y).
///
/// Where both are equal the slope goes to the second, so that max(z, 0) has slope 0 at 0 (as PyTorch's ReLU).
enum Maximum: BinaryRule {
    @inline(__always) static func value(_ x: Lanes, _ y: Lanes) -> Lanes {
        // A NaN on either side must survive: divergence has to be seen.
        y.replacing(with: x, where: (x .> y) .| (x .!= x))
    }
    static func slope(_ index: Int, _ operands: [Term], _ value: Term) -> Term? {
        let first = greater(operands[0], operands[1])
        return index == 0 ? first : 1 - first
    }
    static func notation(_ x: Formula, _ y: Formula) -> Formula { .function("max", [x, y]) }
}

/// The smaller of two: min(x, y).
///
/// Where both are equal the slope goes to the first: max(z, 0) + min(z, 0) = z keeps slope 1.
enum Minimum: BinaryRule {
    @inline(__always) static func value(_ x: Lanes, _ y: Lanes) -> Lanes {
        y.replacing(with: x, where: (x .<= y) .| (x .!= x))
    }
    static func slope(_ index: Int, _ operands: [Term], _ value: Term) -> Term? {
        let second = greater(operands[0], operands[1])
        return index == 0 ? 1 - second : second
    }
    static func notation(_ x: Formula, _ y: Formula) -> Formula { .function("min", [x, y]) }
}

/// 1 where x > y, 0 elsewhere.
enum Greater: BinaryRule {
    @inline(__always) static func value(_ x: Lanes, _ y: Lanes) -> Lanes {
        Lanes.zero.replacing(with: 1, where: x .> y)
    }
    static func slope(_ index: Int, _ operands: [Term], _ value: Term) -> Term? { nil }
    static func notation(_ x: Formula, _ y: Formula) -> Formula { .relation(x, .greater, y) }
}

/// 1 where x = y, 0 elsewhere.
enum Equal: BinaryRule {
    @inline(__always) static func value(_ x: Lanes, _ y: Lanes) -> Lanes {
        Lanes.zero.replacing(with: 1, where: x .== y)
    }
    static func slope(_ index: Int, _ operands: [Term], _ value: Term) -> Term? { nil }
    static func notation(_ x: Formula, _ y: Formula) -> Formula { .relation(x, .equals, y) }
}
