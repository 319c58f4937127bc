import Formulas

enum Tanh: UnaryRule {
    @inline(__always) static func value(_ x: Lanes) -> Lanes { Elementary.tanh(x) }
    static func slope(_ x: Term, _ value: Term) -> Term? { 1 - square(value) }
    static func notation(_ x: Formula) -> Formula { .function("tanh", [x]) }
}

/// σ(x) = 1/(1 + e^−x).
enum Sigmoid: UnaryRule {
    @inline(__always) static func value(_ x: Lanes) -> Lanes { Elementary.sigmoid(x) }
    static func slope(_ x: Term, _ value: Term) -> Term? { value * (1 - value) }
    static func notation(_ x: Formula) -> Formula { .function("σ", [x]) }
}

/// log(1 + e^x), stable for any x; its slope is σ(x).
enum Softplus: UnaryRule {
    @inline(__always) static func value(_ x: Lanes) -> Lanes { Elementary.softplus(x) }
    static func slope(_ x: Term, _ value: Term) -> Term? { sigmoid(x) }
    static func notation(_ x: Formula) -> Formula {
        .function("log", [.sum([.numeral("1"), .power(.letter("e"), x)])])
    }
}

/// The error function, the integral under GELU's Gaussian.
enum Erf: UnaryRule {
    @inline(__always) static func value(_ x: Lanes) -> Lanes { Elementary.erf(x) }
    static func slope(_ x: Term, _ value: Term) -> Term? {
        x.builder.constant(2 / Double.pi.squareRoot()) * exp(-square(x))
    }
    static func notation(_ x: Formula) -> Formula { .function("erf", [x]) }
}
