import Calculus

extension Optimizer {
    /// Dozat 2016: Adam with Nesterov's look-ahead and a momentum that warms up as μₜ = β₁(1 − ½ · 0.96^(tψ)).
    static let nadam = Optimizer(
        "nadam", titled: "NAdam", "Adam with Nesterov's look-ahead",
        settings: [
            .rate(0.002), .beta1(), .beta2(), .epsilon(1e-8),
            Setting(
                "momentum_decay", .number(minimum: 0), default: .number(0.004), symbol: "ψ",
                "how fast the momentum warms up"),
            .weightDecay(),
        ]
    ) { update in
        let g = update.decayedGradient
        let β1 = update.setting("beta1")
        let β2 = update.setting("beta2")
        let ψ = update.setting("momentum_decay")
        let t = update.iteration
        func momentum(at step: Term) -> Term {
            β1 * (1 - 0.5 * pow(g.builder.constant(0.96), step * ψ))
        }
        let μ = update.quantity("μ", "μ", momentum(at: t))
        let next = update.quantity("μ next", "μ", accent: .bar, momentum(at: t + 1))
        let product = update.memory("mu_product", "π", initial: 1) { $0 * μ }
        let m = update.memory("m") { β1 * $0 + (1 - β1) * g }
        let v = update.memory("v") { β2 * $0 + (1 - β2) * square(g) }
        let v̂ = update.quantity("v̂", "v", accent: .hat, v / (1 - pow(β2, t)))
        let m̂ = update.quantity(
            "m̂", "m", accent: .hat, next * m / (1 - product * next) + (1 - μ) * g / (1 - product))
        return update.parameter - update.rate * m̂ / (sqrt(v̂) + update.setting("epsilon"))
    }
}
