import Formulas

enum Square: UnaryRule {
    @inline(__always) static func value(_ x: Lanes) -> Lanes { x * x }
    static func slope(_ x: Term, _ value: Term) -> Term? { 2 * x }
    static func notation(_ x: Formula) -> Formula { .power(x, .numeral("2")) }
}

enum SquareRoot: UnaryRule {
    @inline(__always) static func value(_ x: Lanes) -> Lanes { x.squareRoot() }
    static func slope(_ x: Term, _ value: Term) -> Term? { 0.5 / value }
    static func notation(_ x: Formula) -> Formula { .root(x) }
}

enum Power: BinaryRule {
    @inline(__always) static func value(_ x: Lanes, _ y: Lanes) -> Lanes { Elementary.pow(x, y) }
    static func slope(_ index: Int, _ operands: [Term], _ value: Term) -> Term? {
        index == 0 ? operands[1] * pow(operands[0], operands[1] - 1) : value * log(operands[0])
    }
    static func notation(_ x: Formula, _ y: Formula) -> Formula { .power(x, y) }
}
