import Calculus

extension Loss {
    /// −y log a − (1 − y) log(1 − a) with a = σ(z), written on z as log(1 + e^z) − yz: exact for any size of z.
    static let binaryCrossEntropy = Loss(
        "binary_cross_entropy", "−y log a − (1 − y) log(1 − a), sigmoid outputs", coding: .zeroOne,
        requiredActivation: "sigmoid"
    ) { example in
        zip(example.weightedSums, example.targets).enumerated().map { index, pair in
            (softplus(pair.0) - pair.1 * pair.0).named(indexed("E", index + 1, .loss))
        }
    }
}
