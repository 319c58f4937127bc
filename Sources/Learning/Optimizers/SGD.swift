import Calculus

extension Optimizer {
    /// Gradient descent, with Polyak's momentum (1964) or Nesterov's (1983) in the form of Sutskever and others 2013.
    ///
    /// As in PyTorch the first step's buffer is the gradient itself, undamped.
    static let sgd = Optimizer(
        "sgd", titled: "SGD", "gradient descent; with momentum, Nesterov's look-ahead and dampening",
        settings: [
            .rate(0.001), .momentum(),
            Setting("nesterov", .flag, default: .flag(false), "look ahead along the momentum"),
            Setting(
                "dampening", .number(), default: .number(0), symbol: "τ",
                "how much less of the gradient enters the momentum"),
            .weightDecay(),
        ]
    ) { update in
        let g = update.decayedGradient
        guard update.number("momentum") != 0 else { return update.parameter - update.rate * g }
        let μ = update.setting("momentum")
        let buffer = update.memory("momentum", "b") { previous in
            guard update.number("dampening") != 0 else { return μ * previous + g }
            let isFirst = equal(update.iteration, g.builder.constant(1))
            return μ * previous + (1 - update.setting("dampening") * (1 - isFirst)) * g
        }
        let direction = update.flag("nesterov") ? update.quantity("look-ahead", "d", g + μ * buffer) : buffer
        return update.parameter - update.rate * direction
    }
}
