import Calculus
import Formulas

/// How many digits the numbers of a chain are printed with, so that what is printed multiplies out.
package struct ChainDigits {
    /// Significant digits of every factor.
    let factors: Int
    /// Whether the printed numbers give the printed results; else the results are marked as approximate.
    package let isExact: Bool

    static let results = 4

    /// Four digits, or as many more as the product and the sum over the branches need.
    package init(_ chain: Chain) {
        let right = (ChainDigits.results...8).first { ChainDigits.comesOut(chain, digits: $0) }
        factors = right ?? ChainDigits.results
        isExact = right != nil || !chain.slope.isFinite
    }

    /// The sign before a result.
    var relation: Relation { isExact ? .equals : .approximately }

    /// A factor as it is printed.
    package func factor(_ number: Double) -> Formula { .number(number, digits: factors) }

    /// A result as it is printed.
    package static func result(_ number: Double) -> Formula { .number(number, digits: results) }

    private static func comesOut(_ chain: Chain, digits: Int) -> Bool {
        func printed(_ number: Double) -> Formula { .number(number, digits: digits) }
        guard let product = Formula.product(chain.factors.map { printed($0.number) }).value,
            result(product) == result(chain.slope)
        else { return false }
        guard let sum = chain.factors.first?.number, !chain.branches.isEmpty else { return true }
        let terms = chain.branches.map {
            Formula.product([printed($0.rest.number), printed($0.link.number)])
        }
        return Formula.sum(terms).value.map { result($0) == result(sum) } ?? false
    }
}
