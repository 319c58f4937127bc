// The functions of textbook formulas, over terms. Each writes one instruction.

package func exp(_ x: Term) -> Term { x.builder.emit(.exp, [x]) }
package func expm1(_ x: Term) -> Term { x.builder.emit(.expm1, [x]) }
package func log(_ x: Term) -> Term { x.builder.emit(.log, [x]) }
package func tanh(_ x: Term) -> Term { x.builder.emit(.tanh, [x]) }
package func sigmoid(_ x: Term) -> Term { x.builder.emit(.sigmoid, [x]) }
package func softplus(_ x: Term) -> Term { x.builder.emit(.softplus, [x]) }
package func erf(_ x: Term) -> Term { x.builder.emit(.erf, [x]) }
package func sin(_ x: Term) -> Term { x.builder.emit(.sine, [x]) }
package func cos(_ x: Term) -> Term { x.builder.emit(.cosine, [x]) }
package func sqrt(_ x: Term) -> Term { x.builder.emit(.squareRoot, [x]) }
package func square(_ x: Term) -> Term { x.builder.emit(.square, [x]) }
package func abs(_ x: Term) -> Term { x.builder.emit(.absolute, [x]) }
package func sign(_ x: Term) -> Term { x.builder.emit(.sign, [x]) }
package func floor(_ x: Term) -> Term { x.builder.emit(.floor, [x]) }
package func pow(_ x: Term, _ y: Term) -> Term { x.builder.emit(.power, [x, y]) }
package func max(_ x: Term, _ y: Term) -> Term { x.builder.emit(.maximum, [x, y]) }
package func max(_ x: Term, _ y: Double) -> Term { max(x, x.builder.constant(y)) }
package func min(_ x: Term, _ y: Term) -> Term { x.builder.emit(.minimum, [x, y]) }
package func min(_ x: Term, _ y: Double) -> Term { min(x, x.builder.constant(y)) }
/// 1 where x > y, else 0.
package func greater(_ x: Term, _ y: Term) -> Term { x.builder.emit(.greater, [x, y]) }
/// 1 where x = y, else 0.
package func equal(_ x: Term, _ y: Term) -> Term { x.builder.emit(.equal, [x, y]) }
/// The mean over the lanes; a uniform value is its own mean.
package func laneMean(_ x: Term) -> Term { x.kind == .uniform ? x : x.builder.emit(.laneMean, [x]) }
/// The sum over the lanes.
package func laneSum(_ x: Term) -> Term { x.builder.emit(.laneSum, [x]) }
package func laneMaximum(_ x: Term) -> Term { x.builder.emit(.laneMaximum, [x]) }

/// x₁ + x₂ + … as one instruction; a single term is itself.
package func sum(_ terms: [Term]) -> Term? {
    guard let first = terms.first else { return nil }
    return terms.count == 1 ? first : first.builder.emit(.sum, terms)
}

/// log Σ e^xᵢ, stable; nil for no terms.
package func logSumExp(_ terms: [Term]) -> Term? {
    terms.first?.builder.emit(.logSumExp, terms)
}

/// bias + Σ wᵢxᵢ as one instruction; nil for nothing to add.
package func weightedSum(bias: Term? = nil, _ products: [(weight: Term, input: Term)]) -> Term? {
    let operands = (bias.map { [$0] } ?? []) + products.flatMap { [$0.weight, $0.input] }
    return operands.first?.builder.emit(.weightedSum, operands)
}
