import Calculus
import Formulas

extension Loss {
    /// −Σ yₖ log aₖ with a = softmax(z); log aₖ = zₖ − log Σ e^zⱼ needs no exponential to be taken back.
    static let crossEntropy = Loss(
        "cross_entropy", "−Σ yₖ log aₖ, softmax outputs", coding: .oneHot, requiredActivation: "softmax",
        reductions: [.sum]
    ) { example in
        guard let total = logSumExp(example.weightedSums) else { return [] }
        return zip(example.weightedSums, example.targets).enumerated().map { index, pair in
            let share = Symbol("a", [String(index + 1)], layer: example.layer, role: .activation)
            let logShare = (pair.0 - total).named(
                Name("log a[\(index + 1)]", .function("log", [.symbol(share)])))
            return (-(pair.1 * logShare)).named(indexed("E", index + 1, .loss))
        }
    }
}
