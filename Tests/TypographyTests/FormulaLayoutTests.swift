import Formulas
import Testing
import Typography

@Suite struct FormulaLayoutTests {
    let typesetter: Typesetter
    let a = Formula.letter("a")
    let b = Formula.letter("b")

    init() throws { typesetter = try Typesetter() }

    private func rectangles(_ box: FormulaBox) -> [Ink] {
        box.marks.compactMap { mark in
            if case .rectangle = mark { return typesetter.ink(of: mark) }
            return nil
        }
    }

    private func glyphs(_ box: FormulaBox) -> [Ink] {
        box.marks.compactMap { mark in
            if case .glyphs = mark { return typesetter.ink(of: mark) }
            return nil
        }
    }

    private static let formulas: [Formula] = [
        .sum([.letter("b"), .product([.letter("w"), .letter("x")]), .number(-0.5)]),
        .derivative(of: .letter("L"), by: .symbol(Symbol("w", ["1", "1"], layer: 2))),
        .fraction(
            .symbol(Symbol("m", accent: .hat)),
            .sum([.root(.symbol(Symbol("v", accent: .hat))), .letter("ε")])),
        .large(
            .sum, lower: .relation(.letter("k"), .equals, .numeral("1")), upper: .letter("n"), .letter("z")),
        .power(.fraction(.letter("a"), .fraction(.letter("b"), .letter("c"))), .number(1.5e-7)),
        .cases([
            .init(.letter("x"), when: .relation(.letter("x"), .greater, .numeral("0"))),
            .init(.fraction(.letter("a"), .letter("b")), when: .words("otherwise")),
        ]),
        .underbrace(.derivative(of: .letter("L"), by: .letter("z")), .number(-0.42)),
        .absolute(.function("max", [.fraction(.letter("p"), .letter("q")), .numeral("0")])),
        .root(.root(.root(.fraction(.letter("p"), .letter("q"))))),
    ]

    @Test(arguments: formulas)
    func allInkIsInsideTheHeightOfTheBox(formula: Formula) {
        let box = typesetter.layout(formula, size: 20)
        #expect(!box.marks.isEmpty)
        for bounds in box.marks.compactMap({ typesetter.ink(of: $0) }) {
            #expect(bounds.top >= -box.ascent - 1e-9 && bounds.bottom <= box.descent + 1e-9)
            // Slanted letters may lean a little out of their width.
            #expect(bounds.left >= -3 && bounds.right <= box.width + 3)
        }
    }

    @Test(arguments: formulas)
    func sizeOnlyScales(formula: Formula) {
        let small = typesetter.layout(formula, size: 10)
        let large = typesetter.layout(formula, size: 30)
        #expect(abs(large.width - 3 * small.width) < 1e-6)
        #expect(abs(large.height - 3 * small.height) < 1e-6)
        #expect(large.marks.count == small.marks.count)
    }

    @Test func theSameFormulaGivesTheSameBox() throws {
        let other = try Typesetter()
        for formula in Self.formulas {
            #expect(typesetter.layout(formula, size: 17) == other.layout(formula, size: 17))
        }
    }

    @Test func fractionsKeepTheirDistanceFromTheBar() throws {
        for depth in 1...4 {
            var formula = a
            for _ in 0..<depth { formula = .fraction(.power(formula, .numeral("2")), .power(b, formula)) }
            let box = typesetter.layout(formula, size: 20)
            // The longest bar is the outermost; nothing else may touch it.
            let bar = try #require(rectangles(box).max { $0.right - $0.left < $1.right - $1.left })
            for ink in glyphs(box) + rectangles(box).filter({ $0 != bar }) {
                #expect(ink.bottom <= bar.top - 0.5 || ink.top >= bar.bottom + 0.5)
                #expect(ink.left >= bar.left - 1 && ink.right <= bar.right + 1)
            }
        }
    }

    @Test func scriptsDoNotMeet() {
        let box = typesetter.layout(.symbol(Symbol("w", ["1", "2"], layer: 2)), size: 20)
        let marks = glyphs(box)
        // The letter, two digits of the index, the layer's mark.
        #expect(marks.count == 4)
        #expect(marks[3].bottom < marks[1].top && marks[3].bottom < marks[2].top)
        #expect(box.marks.dropFirst().allSatisfy { size(of: $0).map { abs($0 - 14.8) < 1e-9 } ?? false })
    }

    private func size(of mark: Mark) -> Double? {
        if case .glyphs(let run, _, _, _) = mark { return run.size }
        return nil
    }

    @Test func parenthesesCoverWhatTheyHold() throws {
        var tower = a
        for _ in 0..<6 { tower = .sum([b, .fraction(tower, tower)]) }
        let inside = typesetter.layout(tower, size: 20)
        let box = typesetter.layout(.function("f", [tower]), size: 20)
        let open = try #require(glyphs(box).max { $0.bottom - $0.top < $1.bottom - $1.top })
        #expect(open.bottom - open.top > 0.85 * inside.height)
        let plain = typesetter.layout(.function("f", [a]), size: 20)
        #expect(glyphs(plain).allSatisfy { $0.bottom - $0.top < 24 })
    }

    @Test func rootsCoverTheirContent() throws {
        let radicand = Formula.fraction(a, b)
        let box = typesetter.layout(.root(radicand), size: 20)
        let bar = try #require(rectangles(box).min { $0.top < $1.top })
        let inside = typesetter.layout(radicand, size: 20)
        #expect(bar.right - bar.left >= inside.width)
        #expect(glyphs(box).dropFirst().allSatisfy { $0.top > bar.bottom })
        // The sign reaches the bar: there is no gap between the two.
        let sign = try #require(glyphs(box).first)
        #expect(abs(sign.top - bar.top) < 0.2 && sign.right >= bar.left)
    }

    @Test func hatsStandOverTheirLetter() {
        for letter in ["m", "v", "y", "L"] {
            let marks = glyphs(typesetter.layout(.symbol(Symbol(letter, accent: .hat)), size: 20))
            #expect(marks.count == 2)
            let (base, hat) = (marks[0], marks[1])
            #expect(hat.bottom < base.top)
            #expect(hat.left > base.left - 1 && hat.right < base.right + 2)
        }
    }

    @Test func symbolsKeepTheirRoleAndSignsHaveNone() {
        let w = Formula.symbol(Symbol("w", ["1"], role: .weight))
        let box = typesetter.layout(.sum([w, .negative(.letter("x"))]), size: 20)
        let roles = box.marks.map { mark -> Symbol.Role? in
            if case .glyphs(_, _, _, let role) = mark { return role }
            return nil
        }
        #expect(roles == [.weight, .weight, nil, nil])
    }

    @Test func ownFormulasAreSetLikeTheirTeX() throws {
        for formula in Self.formulas {
            let own = typesetter.layout(formula, size: 20)
            let read = typesetter.layout(try Formula(tex: formula.tex), size: 20)
            #expect(
                abs(own.ascent - read.ascent) < 1e-9 && abs(own.descent - read.descent) < 1e-9,
                "\(formula.tex)")
            // A number with a power of ten stands closer than a product.
            let isClose = formula.tex.contains("\\times 10")
            #expect(abs(own.width - read.width) < (isClose ? 5 : 1e-9), "\(formula.tex)")
        }
    }

    @Test func marksColourWhatTheyHold() throws {
        let box = typesetter.layout(try Formula(tex: #"\class{weight}{\frac{w_1}{2}} x"#), size: 20)
        let roles = box.marks.map { mark -> Symbol.Role? in
            switch mark {
            case .glyphs(_, _, _, let role), .rectangle(_, _, _, _, let role): role
            }
        }
        #expect(roles == [.weight, .weight, .weight, .weight, nil])
    }

    @Test func bracesSpanWhatTheyHold() throws {
        for content in ["x", "a+b", "w_1 x_1 + w_2 x_2 + w_3 x_3 + b"] {
            for (command, isBelow) in [("\\underbrace", true), ("\\overbrace", false)] {
                let inside = typesetter.layout(try Formula(tex: content), size: 20)
                let box = typesetter.layout(try Formula(tex: "\(command){\(content)}"), size: 20)
                let brace = try #require(glyphs(box).last)
                #expect(abs(brace.right - brace.left - inside.width) < 6)
                #expect(isBelow ? brace.top > inside.descent : brace.bottom < -inside.ascent)
            }
        }
    }

    @Test func whateverIsReadIsSet() throws {
        // Numbers from a fixed sequence choose the parts.
        var state: UInt64 = 5
        for _ in 0..<300 {
            var text = ""
            for _ in 0..<6 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text +=
                    TeXReader.commands[Int(state >> 33) % TeXReader.commands.count]
                    + (state >> 62 > 1 ? "{x}" : "2 ")
            }
            guard let formula = try? Formula(tex: text) else { continue }
            let box = typesetter.layout(formula, size: 20)
            #expect(box.width.isFinite && box.ascent.isFinite && box.descent.isFinite, "\(text)")
        }
    }

    @Test func variablesSlantAndWordsDoNot() {
        func text(_ formula: Formula) -> [String] {
            typesetter.layout(formula, size: 20).marks.compactMap { mark in
                if case .glyphs(let run, _, _, _) = mark { return run.text }
                return nil
            }
        }
        #expect(text(.letter("w")) == ["𝑤"])
        #expect(text(.letter("h")) == ["ℎ"])
        #expect(text(.letter("β")) == ["𝛽"])
        #expect(text(.words("if")) == ["if"])
        #expect(text(.letter("rate")) == ["rate"])
        #expect(text(.number(1.5e-7)) == ["1.5", "×", "10", "−7"])
        #expect(text(.differential(.letter("L"))) == ["𝜕", "𝐿"])
    }
}
