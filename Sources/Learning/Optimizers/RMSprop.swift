import Calculus

extension Optimizer {
    /// Hinton's lecture 6e (2012); `centered` divides by the standard deviation instead (Graves 2013).
    static let rmsprop = Optimizer(
        "rmsprop", titled: "RMSprop", "divides by the root of a running mean of squared gradients",
        settings: [
            .rate(0.01),
            Setting(
                "decay", .number(minimum: 0, maximum: 1), default: .number(0.99), symbol: "ρ",
                aliases: ["alpha"],
                "how much of the running mean is kept each step"),
            .epsilon(1e-8), .momentum(),
            Setting("centered", .flag, default: .flag(false), "subtract the squared mean gradient"),
            .weightDecay(),
        ]
    ) { update in
        let g = update.decayedGradient
        let ρ = update.setting("decay")
        let v = update.memory("v") { ρ * $0 + (1 - ρ) * square(g) }
        var spread = v
        if update.flag("centered") {
            let mean = update.memory("mean", "m") { ρ * $0 + (1 - ρ) * g }
            spread = update.quantity("variance", "v", accent: .bar, v - square(mean))
        }
        let direction = g / (sqrt(spread) + update.setting("epsilon"))
        guard update.number("momentum") != 0 else { return update.parameter - update.rate * direction }
        let buffer = update.memory("momentum", "b") { update.setting("momentum") * $0 + direction }
        return update.parameter - update.rate * buffer
    }
}
