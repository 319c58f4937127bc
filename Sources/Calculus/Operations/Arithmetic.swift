import Formulas

/// The value itself, under a second name (a linear activation: a = z).
enum Copy: UnaryRule {
    @inline(__always) static func value(_ x: Lanes) -> Lanes { x }
    static func slope(_ x: Term, _ value: Term) -> Term? { x.builder.constant(1) }
    static func notation(_ x: Formula) -> Formula { x }
}

enum Negate: UnaryRule {
    @inline(__always) static func value(_ x: Lanes) -> Lanes { -x }
    static func slope(_ x: Term, _ value: Term) -> Term? { x.builder.constant(-1) }
    static func notation(_ x: Formula) -> Formula { .negative(x) }
}

enum Add: BinaryRule {
    @inline(__always) static func value(_ x: Lanes, _ y: Lanes) -> Lanes { x + y }
    static func slope(_ index: Int, _ operands: [Term], _ value: Term) -> Term? { value.builder.constant(1) }
    static func notation(_ x: Formula, _ y: Formula) -> Formula { .sum([x, y]) }
}

enum Subtract: BinaryRule {
    @inline(__always) static func value(_ x: Lanes, _ y: Lanes) -> Lanes { x - y }
    static func slope(_ index: Int, _ operands: [Term], _ value: Term) -> Term? {
        value.builder.constant(index == 0 ? 1 : -1)
    }
    static func notation(_ x: Formula, _ y: Formula) -> Formula { .sum([x, .negative(y)]) }
}

enum Multiply: BinaryRule {
    @inline(__always) static func value(_ x: Lanes, _ y: Lanes) -> Lanes { x * y }
    static func slope(_ index: Int, _ operands: [Term], _ value: Term) -> Term? { operands[1 - index] }
    static func notation(_ x: Formula, _ y: Formula) -> Formula { .product([x, y]) }
}

enum Divide: BinaryRule {
    @inline(__always) static func value(_ x: Lanes, _ y: Lanes) -> Lanes { x / y }
    static func slope(_ index: Int, _ operands: [Term], _ value: Term) -> Term? {
        index == 0 ? 1 / operands[1] : -(value / operands[1])
    }
    static func notation(_ x: Formula, _ y: Formula) -> Formula { .fraction(x, y) }
}
