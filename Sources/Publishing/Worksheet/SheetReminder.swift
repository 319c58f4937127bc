import Formulas

/// What a learner may look up: the functions that occur in the questions.
struct SheetReminder {
    /// A definition each, in a fixed order.
    let definitions: [Formula]

    init(_ questions: [SheetQuestion]) {
        let names = questions.reduce(into: Set<String>()) { $0.formUnion($1.step.rule.functionNames) }
        let e = Formula.letter("e")
        let z = Formula.letter("z")
        let up = Formula.power(e, z)
        let down = Formula.power(e, .negative(z))
        func function(_ name: String) -> Formula { .function(name, [z]) }
        let known: [(name: String, definition: Formula)] = [
            ("σ", .relation(function("σ"), .equals, .fraction(.numeral("1"), .sum([.numeral("1"), down])))),
            (
                "tanh",
                .relation(
                    function("tanh"), .equals, .fraction(.sum([up, .negative(down)]), .sum([up, down])))
            ),
            ("log", .relation(function("log"), .equals, .function("ln", [z]))),
        ]
        definitions = known.filter { names.contains($0.name) }.map(\.definition)
    }
}

extension Formula {
    /// The names of the functions in the formula.
    fileprivate var functionNames: Set<String> {
        func all(_ parts: [Formula]) -> Set<String> {
            parts.reduce(into: []) { $0.formUnion($1.functionNames) }
        }
        switch self {
        case .function(let name, let parts): return all(parts).union([name])
        case .sum(let parts), .product(let parts), .row(let parts): return all(parts)
        case .negative(let part), .root(let part, _), .absolute(let part), .differential(let part),
            .tinted(let part, _), .fenced(_, let part, _), .accented(_, let part), .sized(_, let part),
            .scripted(let part, _, _), .large(_, _, _, let part):
            return part.functionNames
        case .fraction(let first, let second), .power(let first, let second),
            .underbrace(let first, let second), .overbrace(let first, let second),
            .relation(let first, _, let second):
            return all([first, second])
        case .cases(let cases): return all(cases.map(\.value))
        case .symbol, .numeral, .words, .sign, .table, .space: return []
        }
    }
}
