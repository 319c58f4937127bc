import Formulas
import Testing

/// Formulas as Typst's mathematics.
@Suite struct TypstTests {
    @Test(arguments: [
        (
            Samples.weightedSum,
            "attach(z, b: 1) \\= attach(b, b: 1) + attach(w, b: 11) attach(x, b: 1) + attach(w, b: 12) attach(x, b: 2)"
        ),
        (Samples.withNumbers, "0.35 + 0.15 dot.op 0.05 + 0.20 dot.op 0.10"),
        (Samples.sigmoid, "op(\"σ\") lr(paren.l z paren.r) \\= frac(1, 1 + attach(e, t: − z))"),
        (Formula.number(-1.5e-7), "− 1.5 × 10^(−7)"),
        (Samples.leaky, "f lr(paren.l x paren.r) \\= cases(x & \"if \" x \\> 0, 0.01 x & \"otherwise\")"),
        (Formula.words("a \"b\" \\"), "\"a \\\"b\\\" \\\\\""),
    ])
    func areWritten(formula: Formula, expected: String) {
        let expected = expected.replacing("op(\"σ\")", with: "σ")
        #expect(formula.typst == expected)
    }

    @Test(arguments: [
        ("\\frac{a}{b}", "frac(a, b)"), ("x_i^2", "attach(x, b: i, t: 2)"), ("\\hat{y}", "hat(y)"),
        ("f(a, b)", "f paren.l a \\, b paren.r"), ("\\left( x \\right]", "lr(paren.l x bracket.r)"),
        ("\\max_i x", "attach(op(\"max\", limits: #true), b: i) x"), ("a \\quad b", "a quad b"),
        ("\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}", "mat(delim: \"(\", 1, 2; 3, 4)"),
        ("a \\# b", "a \\# b"), ("\\text{a, b}", "\"a, b\""), ("\\sqrt[3]{x}", "root(3, x)"),
    ])
    func areConverted(tex: String, expected: String) throws {
        #expect(try Formula(tex: tex).typst == expected)
    }

    /// Nothing leaves its quotes, and no bracket stays open, whatever the formula.
    @Test func areClosed() {
        for formula in Samples.all {
            var depth = 0
            var isQuoted = false
            var previous: Character = " "
            for character in formula.typst {
                let isEscaped = previous == "\\"
                if character == "\"", !isEscaped { isQuoted.toggle() }
                if !isQuoted, !isEscaped { depth += character == "(" ? 1 : character == ")" ? -1 : 0 }
                #expect(depth >= 0)
                previous = isEscaped && character == "\\" ? " " : character
            }
            #expect(depth == 0 && !isQuoted, "\(formula.typst)")
        }
    }
}
