import Calculus

extension Optimizer {
    /// Zeiler 2012: the step is scaled by the root mean square of the steps before it, so the rate has no unit.
    static let adadelta = Optimizer(
        "adadelta", "scales the step by the root mean square of past steps",
        settings: [
            .rate(1),
            Setting(
                "decay", .number(minimum: 0, maximum: 1), default: .number(0.9), symbol: "ρ",
                aliases: ["rho"],
                "how much of the running means is kept each step"),
            .epsilon(1e-6), .weightDecay(),
        ]
    ) { update in
        let g = update.decayedGradient
        let ρ = update.setting("decay")
        let ε = update.setting("epsilon")
        let v = update.memory("v") { ρ * $0 + (1 - ρ) * square(g) }
        var step = g
        _ = update.memory("u") { past in
            step = update.quantity("step", "Δ", sqrt(past + ε) / sqrt(v + ε) * g)
            return ρ * past + (1 - ρ) * square(step)
        }
        return update.parameter - update.rate * step
    }
}
