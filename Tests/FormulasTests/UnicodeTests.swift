import Formulas
import Testing

@Suite struct UnicodeTests {
    @Test(arguments: [
        (Samples.weightedSum, "z₁ = b₁ + w₁₁x₁ + w₁₂x₂"),
        (Samples.withNumbers, "0.35 + 0.15·0.05 + 0.20·0.10"),
        (Samples.chain, "∂L/∂w₁₁ = ∂L/∂z₁ · ∂z₁/∂w₁₁"),
        (Samples.adam, "wₜ ← wₜ₋₁ − η · m̂/(√v̂ + ε)"),
        (Samples.firstMoment, "mₜ = β₁mₜ₋₁ + (1 − β₁)g"),
        (Samples.unbiased, "m̂ = mₜ/(1 − β₁ᵗ)"),
        (Samples.softmax, "ŷᵢ = e^(zᵢ)/(∑ₖ₌₁ⁿ e^(zₖ))"),
        (Samples.sigmoid, "σ(z) = 1/(1 + e⁻ᶻ)"),
        (Samples.leaky, "f(x) = {x if x > 0; 0.01x otherwise}"),
        (Samples.crossEntropy, "L = −(y log(ŷ) + (1 − y) log(1 − ŷ))"),
        (Samples.meanSquare, "1/n · ∑ᵢ (aᵢ − yᵢ)²"),
        (Samples.nested, "(a/b)/(c/(d + 1))"),
        (Samples.annotated, "∂L/∂ŷ [−0.42] · ∂ŷ/∂z [0.25]"),
        (Samples.hostile, "<b>&\\%\u{FFFD}[2J_(#_)"),
        (Samples.symbol("w", "1", "1", layer: 2), "w₁₁⁽²⁾"),
        (Samples.symbol("w", "1", "1", layer: 1), "w₁₁"),
        (Samples.symbol("w", "10", "2", layer: 12), "w₁₀,₂⁽¹²⁾"),
        (Samples.symbol("L", "val"), "Lᵥₐₗ"),
        (Samples.symbol("x", "b"), "x_b"),
        (.derivative(of: Samples.loss, by: Samples.symbol("w", "1", "1", layer: 2)), "∂L/∂w₁₁⁽²⁾"),
    ])
    func prints(formula: Formula, text: String) {
        #expect(formula.unicode == text)
    }

    static let (a, b, c) = (Formula.letter("a"), Formula.letter("b"), Formula.letter("c"))

    @Test(arguments: [
        (Formula.product([.number(0.4), .number(-0.5)]), "0.40·(−0.50)"),
        (.product([.number(-0.5), .number(0.4)]), "−0.50·0.40"),
        (.sum([a, .number(-0.5)]), "a − 0.50"),
        (.sum([a, .product([.number(-0.5), b])]), "a − 0.50b"),
        (.sum([a, .negative(.negative(b))]), "a − (−b)"),
        (.sum([.negative(a), b]), "−a + b"),
        (.sum([a, .negative(.sum([b, c]))]), "a − (b + c)"),
        (.sum([a, .sum([b, .negative(c)])]), "a + b − c"),
        (.sum([a, .sum([])]), "a + 0"),
        (.product([]), "1"),
        (.product([a, .sum([b])]), "ab"),
        (.product([a, .sum([b, c])]), "a(b + c)"),
        (.product([a, .product([.negative(b), c])]), "a(−b)c"),
        (.product([a, .numeral("2")]), "a·2"),
        (.product([.numeral("2"), a]), "2a"),
        (.product([.root(a), b]), "√a·b"),
        (.product([.number(0.75), .sum([.numeral("1"), .number(-0.75)])]), "0.75·(1 − 0.75)"),
        (.product([.large(.sum, lower: nil, upper: nil, a), b]), "(∑ a)b"),
        (.product([.relation(a, .greater, b), c]), "(a > b)c"),
        (.power(.number(-0.5), .numeral("2")), "(−0.50)²"),
        (.power(.number(1e-4), .numeral("2")), "(1×10⁻⁴)²"),
        (.power(.power(a, b), c), "(aᵇ)ᶜ"),
        (.power(Samples.symbol("a", layer: 2), .numeral("2")), "(a⁽²⁾)²"),
        (.power(a, .fraction(.numeral("1"), .numeral("2"))), "a^(1/2)"),
        (.power(a, .letter("β")), "aᵝ"),
        (.power(a, .letter("θ")), "a^θ"),
        (.root(.sum([a, b])), "√(a + b)"),
        (.root(.product([a, b])), "√(ab)"),
        (.absolute(.sum([a, .negative(b)])), "|a − b|"),
        (.fraction(.negative(a), .product([b, c])), "−a/(bc)"),
        (.fraction(.product([.derivative(of: a, by: b), c]), b), "(∂a/∂b · c)/b"),
        (.fraction(.differential(.differential(a)), .power(.differential(b), .numeral("2"))), "∂²a/∂b²"),
        (.differential(.sum([a, b])), "∂(a + b)"),
        (.function("max", [a, .numeral("0")]), "max(a, 0)"),
        (.large(.product, lower: .relation(a, .less, b), upper: nil, .sum([b, c])), "∏_(a < b) (b + c)"),
        (.relation(a, .approximately, .relation(b, .equals, c)), "a ≈ b = c"),
        (.numeral("−3"), "−3"),
        (.sum([a, .numeral("−3")]), "a − 3"),
    ])
    func addsParenthesesWhereNeeded(formula: Formula, text: String) {
        #expect(formula.unicode == text)
    }
}
