import Calculus

extension Optimizer {
    /// Duchi, Hazan and Singer 2011: each parameter's rate shrinks with the sum of its squared gradients.
    static let adagrad = Optimizer(
        "adagrad", "divides by the root of the sum of all squared gradients",
        settings: [
            .rate(0.01), .epsilon(1e-10),
            Setting(
                "rate_decay", .number(minimum: 0), default: .number(0), symbol: "κ", aliases: ["lr_decay"],
                "lowers the rate as 1/(1 + κ(t − 1))"),
            Setting(
                "initial_accumulator", .number(minimum: 0), default: .number(0),
                aliases: ["initial_accumulator_value"], "where the sum starts"),
            .weightDecay(),
        ]
    ) { update in
        let g = update.decayedGradient
        let total = update.memory("sum", "s", initial: update.number("initial_accumulator")) {
            $0 + square(g)
        }
        let decays = update.number("rate_decay") != 0
        let rate =
            decays ? update.rate / (1 + update.setting("rate_decay") * (update.iteration - 1)) : update.rate
        return update.parameter - rate * g / (sqrt(total) + update.setting("epsilon"))
    }
}
