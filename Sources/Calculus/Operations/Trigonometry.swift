import Formulas

enum Sine: UnaryRule {
    @inline(__always) static func value(_ x: Lanes) -> Lanes { Elementary.sin(x) }
    static func slope(_ x: Term, _ value: Term) -> Term? { cos(x) }
    static func notation(_ x: Formula) -> Formula { .function("sin", [x]) }
}

enum Cosine: UnaryRule {
    @inline(__always) static func value(_ x: Lanes) -> Lanes { Elementary.cos(x) }
    static func slope(_ x: Term, _ value: Term) -> Term? { -sin(x) }
    static func notation(_ x: Formula) -> Formula { .function("cos", [x]) }
}
