import Formulas

enum Exp: UnaryRule {
    @inline(__always) static func value(_ x: Lanes) -> Lanes { Elementary.exp(x) }
    static func slope(_ x: Term, _ value: Term) -> Term? { value }
    static func notation(_ x: Formula) -> Formula { .power(.letter("e"), x) }
}

/// e^x − 1, exact near zero.
enum Expm1: UnaryRule {
    @inline(__always) static func value(_ x: Lanes) -> Lanes { Elementary.expm1(x) }
    static func slope(_ x: Term, _ value: Term) -> Term? { value + 1 }
    static func notation(_ x: Formula) -> Formula {
        .sum([.power(.letter("e"), x), .negative(.numeral("1"))])
    }
}

enum Log: UnaryRule {
    @inline(__always) static func value(_ x: Lanes) -> Lanes { Elementary.log(x) }
    static func slope(_ x: Term, _ value: Term) -> Term? { 1 / x }
    static func notation(_ x: Formula) -> Formula { .function("log", [x]) }
}

/// log Σ e^xᵢ with the largest operand taken out first, so that no exponential overflows.
enum LogSumExp: Rule {
    static func slope(_ index: Int, _ operands: [Term], _ value: Term) -> Term? {
        exp(operands[index] - value)
    }
    static func notation(_ operands: [Formula]) -> Formula {
        .function("log", [.sum(operands.map { .power(.letter("e"), $0) })])
    }
}
