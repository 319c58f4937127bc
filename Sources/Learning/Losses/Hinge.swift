import Calculus

extension Loss {
    /// max(0, 1 − ya) for targets −1 and 1: nothing to gain beyond the margin.
    static let hinge = Loss("hinge", "max(0, 1 − ya), targets −1 and 1", coding: .plusMinusOne) { example in
        zip(example.outputs, example.targets).enumerated().map { index, pair in
            max(1 - pair.1 * pair.0, 0).named(indexed("E", index + 1, .loss))
        }
    }
}
