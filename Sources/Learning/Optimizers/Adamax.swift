import Calculus

extension Optimizer {
    /// Kingma and Ba 2015, algorithm 2: Adam with the largest gradient of late in place of the mean square.
    static let adamax = Optimizer(
        "adamax", "Adam with a decaying maximum in place of the mean square",
        settings: [
            .rate(0.002), .beta1(), .beta2("how slowly the maximum decays"), .epsilon(1e-8), .weightDecay(),
        ]
    ) { update in
        let g = update.decayedGradient
        let β1 = update.setting("beta1")
        let m = update.memory("m") { β1 * $0 + (1 - β1) * g }
        let u = update.memory("u") { max(update.setting("beta2") * $0, abs(g) + update.setting("epsilon")) }
        let m̂ = update.quantity("m̂", "m", accent: .hat, m / (1 - pow(β1, update.iteration)))
        return update.parameter - update.rate * m̂ / u
    }
}
