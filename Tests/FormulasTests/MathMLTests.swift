import Formulas
import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct MathMLTests {
    @Test(arguments: [
        (Formula.letter("x", role: .input), #"<mi class="input">x</mi>"#),
        (
            Samples.symbol("w", "1", "2", layer: 2, role: .weight),
            #"<msubsup class="weight"><mi>w</mi><mn>12</mn><mtext>(2)</mtext></msubsup>"#
        ),
        (
            Samples.symbol("m", "t−1", role: .memory),
            #"<msub class="memory"><mi>m</mi><mrow><mi>t</mi><mo>−</mo><mn>1</mn></mrow></msub>"#
        ),
        (
            Samples.hat("y", .activation),
            #"<mover class="activation"><mi>y</mi><mo accent="true" stretchy="false">^</mo></mover>"#
        ),
        (
            .sum([.letter("a"), .number(-0.5)]),
            "<mrow><mi>a</mi><mo>−</mo><mn>0.50</mn></mrow>"
        ),
        (
            .product([.number(0.4), .number(-0.5)]),
            "<mrow><mn>0.40</mn><mo>·</mo><mrow><mo>(</mo><mrow><mo>−</mo><mn>0.50</mn></mrow><mo>)</mo></mrow></mrow>"
        ),
        (
            .root(.power(.letter("a"), .numeral("2"))),
            "<msqrt><msup><mi>a</mi><mn>2</mn></msup></msqrt>"
        ),
        (
            .number(1.2e-4),
            "<mrow><mn>1.2</mn><mo>×</mo><msup><mn>10</mn><mrow><mo>−</mo><mn>4</mn></mrow></msup></mrow>"
        ),
        (
            Samples.hostile,
            "<msub class=\"input\"><mi>&lt;b&gt;&amp;\\%\u{FFFD}[2J</mi><mrow><mo>#</mo><mo>_</mo></mrow></msub>"
        ),
        (
            .large(.sum, lower: .letter("k"), upper: .letter("n"), .letter("x")),
            "<mrow><munderover><mo>∑</mo><mi>k</mi><mi>n</mi></munderover><mi>x</mi></mrow>"
        ),
        (
            .underbrace(.letter("a"), .numeral("1")),
            #"<munder><munder><mi>a</mi><mo stretchy="true">⏟</mo></munder><mn>1</mn></munder>"#
        ),
        (
            .derivative(of: .letter("L"), by: .letter("w")),
            #"<mfrac><mrow><mo rspace="0">∂</mo><mi>L</mi></mrow><mrow><mo rspace="0">∂</mo><mi>w</mi></mrow></mfrac>"#
        ),
    ])
    func prints(formula: Formula, markup: String) {
        #expect(formula.mathML == "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">\(markup)</math>")
    }

    /// Elements whose meaning depends on how many children they have.
    static let arity = [
        "mfrac": 2, "msub": 2, "msup": 2, "mover": 2, "munder": 2, "msubsup": 3, "munderover": 3,
    ]

    @Test(arguments: Samples.all)
    func isWellFormed(formula: Formula) throws {
        let counter = ChildCounter()
        let parser = XMLParser(data: Data(formula.mathML.utf8))
        parser.delegate = counter
        #expect(parser.parse(), "\(formula.mathML)")
        for (name, count) in counter.counts {
            if let expected = Self.arity[name] { #expect(count == expected, "\(name) in \(formula.mathML)") }
        }
    }

    @Test func keepsTheRoles() {
        for role in ["weight", "rate", "memory", "setting"] {
            #expect(Samples.adam.mathML.contains("class=\"\(role)\""))
        }
    }
}

/// Counts the children of every element.
private final class ChildCounter: NSObject, XMLParserDelegate {
    var counts: [(name: String, children: Int)] = []
    private var open: [(name: String, children: Int)] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        if !open.isEmpty { open[open.count - 1].children += 1 }
        open.append((name, 0))
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        if let last = open.popLast() { counts.append(last) }
    }
}
