extension Experiment {
    /// The smallest value of a landscape whose minima are known; nil for networks and where none is known.
    package var knownMinimum: Double? {
        guard case .landscape(let landscape, _) = model, regularizer == Regularizer() else { return nil }
        let evaluation = Evaluation(self)
        return landscape.minima.map {
            evaluation.loss(State(parameters: [$0.x, $0.y], memory: []))
        }.min()
    }
}
