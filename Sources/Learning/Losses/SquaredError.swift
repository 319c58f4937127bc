import Calculus

extension Loss {
    /// (a − y)²: their mean is the MSE, their half sum the E of many textbooks.
    static let squaredError = Loss("squared_error", "(a − y)² an output", coding: .zeroOne) { example in
        zip(example.outputs, example.targets).enumerated().map { index, pair in
            square((pair.0 - pair.1).named(indexed("e", index + 1, .loss)))
        }
    }
}
