import Formulas
import Testing

/// A colour changes nothing but the colour.
@Suite struct TintTests {
    private static let formulas: [Formula] = [
        Samples.weightedSum, Samples.withNumbers, Samples.chain, Samples.adam, Samples.firstMoment,
        Samples.unbiased,
        Samples.softmax, Samples.sigmoid, Samples.leaky, Samples.crossEntropy, Samples.meanSquare,
        Samples.nested,
        .product([.number(-0.5), .number(-2)]), .power(.number(-3), .numeral("2")),
        .sum([.number(-1), .number(-2), .product([.number(-3), Samples.z])]),
        .fraction(.number(-1), .sum([.number(-2), Samples.z])),
    ]

    @Test(arguments: formulas) func linesReadTheSame(formula: Formula) {
        #expect(formula.withTintedLeaves.unicode == formula.unicode)
        #expect(formula.withTintedLeaves.isNumeric == formula.isNumeric)
    }

    @Test func aColouredPartOfAProductIsOneFactor() {
        let slashed = Formula.product([.differential(Samples.loss), .letter("/"), .differential(Samples.w11)])
        let product = Formula.product([.tinted(slashed, .gradient), Samples.z])
        #expect(product.factors.count == 2)
        #expect(product.unicode == "∂L/∂w₁₁z")
    }

    @Test func mathMLHasTheClass() {
        #expect(
            Formula.tinted(.numeral("2"), .negative).mathML.contains(
                #"<mrow class="negative"><mn>2</mn></mrow>"#))
    }
}

extension Formula {
    /// The formula with every symbol and number coloured.
    fileprivate var withTintedLeaves: Formula {
        func each(_ parts: [Formula]) -> [Formula] { parts.map(\.withTintedLeaves) }
        return switch self {
        case .symbol, .numeral, .negative(.numeral): .tinted(self, .gradient)
        case .sum(let parts): .sum(each(parts))
        case .product(let parts): .product(each(parts))
        case .negative(let part): .negative(part.withTintedLeaves)
        case .fraction(let top, let bottom) where isDerivative: .tinted(.fraction(top, bottom), .gradient)
        case .fraction(let top, let bottom): .fraction(top.withTintedLeaves, bottom.withTintedLeaves)
        case .power(.symbol, _): self
        case .power(let base, let exponent): .power(base.withTintedLeaves, exponent)
        case .root(let part, let degree): .root(part.withTintedLeaves, degree: degree)
        case .function(let name, let parts): .function(name, each(parts))
        case .absolute(let part): .absolute(part.withTintedLeaves)
        case .large(let sign, let lower, let upper, let part):
            .large(sign, lower: lower, upper: upper, part.withTintedLeaves)
        case .relation(let left, let relation, let right):
            .relation(left.withTintedLeaves, relation, right.withTintedLeaves)
        case .underbrace(let part, let note): .underbrace(part.withTintedLeaves, note)
        default: self
        }
    }
}
