import Formulas

/// Formulas that lessons print, with what each printer has to say about them.
enum Samples {
    static let z1 = symbol("z", "1", role: .weightedSum)
    static let loss = Formula.letter("L", role: .loss)
    static let w11 = symbol("w", "1", "1", role: .weight)
    static let e = Formula.letter("e")
    static let z = Formula.letter("z", role: .weightedSum)
    static let half = Formula.fraction(one, .numeral("2"))
    static let one = Formula.numeral("1")

    static func symbol(_ base: String, _ indices: String..., layer: Int? = nil, role: Symbol.Role = .plain)
        -> Formula
    {
        .symbol(Symbol(base, indices, layer: layer, role: role))
    }

    static func hat(_ base: String, _ role: Symbol.Role = .plain) -> Formula {
        .symbol(Symbol(base, accent: .hat, role: role))
    }

    static let weightedSum = Formula.relation(
        z1, .equals,
        .sum([
            symbol("b", "1", role: .bias), .product([w11, symbol("x", "1", role: .input)]),
            .product([symbol("w", "1", "2", role: .weight), symbol("x", "2", role: .input)]),
        ]))

    static let withNumbers = Formula.sum([
        .number(0.35), .product([.number(0.15), .number(0.05)]), .product([.number(0.2), .numeral("0.10")]),
    ])

    static let chain = Formula.relation(
        .derivative(of: loss, by: w11), .equals,
        .product([.derivative(of: loss, by: z1), .derivative(of: z1, by: w11)]))

    /// Kingma and Ba 2015, algorithm 1, the last line.
    static let adam = Formula.relation(
        symbol("w", "t", role: .weight), .becomes,
        .sum([
            symbol("w", "t−1", role: .weight),
            .negative(
                .product([
                    .letter("η", role: .rate),
                    .fraction(
                        hat("m", .memory), .sum([.root(hat("v", .memory)), .letter("ε", role: .setting)])),
                ])),
        ]))

    static let firstMoment = Formula.relation(
        symbol("m", "t", role: .memory), .equals,
        .sum([
            .product([symbol("β", "1"), symbol("m", "t−1", role: .memory)]),
            .product([.sum([one, .negative(symbol("β", "1"))]), .letter("g", role: .gradient)]),
        ]))

    static let unbiased = Formula.relation(
        hat("m"), .equals,
        .fraction(symbol("m", "t"), .sum([one, .negative(.power(symbol("β", "1"), .letter("t")))])))

    static let softmax = Formula.relation(
        .symbol(Symbol("y", ["i"], accent: .hat)), .equals,
        .fraction(
            .power(e, symbol("z", "i")),
            .large(
                .sum, lower: .relation(.letter("k"), .equals, one), upper: .letter("n"),
                .power(e, symbol("z", "k")))))

    static let sigmoid = Formula.relation(
        .function("σ", [z]), .equals, .fraction(one, .sum([one, .power(e, .negative(z))])))

    static let leaky = Formula.relation(
        .function("f", [.letter("x")]), .equals,
        .cases([
            .init(.letter("x"), when: .relation(.letter("x"), .greater, .numeral("0"))),
            .init(.product([.number(0.01), .letter("x")]), when: .words("otherwise")),
        ]))

    static let crossEntropy = Formula.relation(
        loss, .equals,
        .negative(
            .sum([
                .product([.letter("y"), .function("log", [hat("y")])]),
                .product([
                    .sum([one, .negative(.letter("y"))]),
                    .function("log", [.sum([one, .negative(hat("y"))])]),
                ]),
            ])))

    static let meanSquare = Formula.product([
        .fraction(one, .letter("n")),
        .large(
            .sum, lower: .letter("i"), upper: nil,
            .power(.sum([symbol("a", "i"), .negative(symbol("y", "i"))]), .numeral("2"))),
    ])

    static let nested = Formula.fraction(
        .fraction(.letter("a"), .letter("b")), .fraction(.letter("c"), .sum([.letter("d"), one])))

    static let annotated = Formula.product([
        .underbrace(.derivative(of: loss, by: hat("y")), .number(-0.42)),
        .underbrace(.derivative(of: hat("y"), by: z), .number(0.25)),
    ])

    static let hostile = Formula.symbol(Symbol("<b>&\\%\u{1B}[2J", ["#_"], role: .input))

    static let all: [Formula] = [
        weightedSum, withNumbers, chain, adam, firstMoment, unbiased, softmax, sigmoid, leaky, crossEntropy,
        meanSquare,
        nested, annotated, hostile, .sum([]), .product([]), .words("a < b"), .number(-1.5e-7), .number(.nan),
    ]
}
