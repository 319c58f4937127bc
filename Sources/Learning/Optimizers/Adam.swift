import Calculus

extension Optimizer {
    static let adamSettings: [Setting] = [
        .rate(0.001), .beta1(), .beta2(), .epsilon(1e-8),
        Setting(
            "amsgrad", .flag, default: .flag(false), "divide by the largest v̂ so far (Reddi and others 2018)"),
    ]

    /// Kingma and Ba 2015, algorithm 1: running means of the gradient and its square, both corrected for their start at 0.
    static let adam = Optimizer(
        "adam", "running means of the gradient and its square, bias-corrected",
        settings: adamSettings + [.weightDecay()]
    ) { update in
        update.parameter - adamStep(update, gradient: update.decayedGradient)
    }

    /// η m̂ / (√v̂ + ε), the step that Adam and AdamW share.
    static func adamStep(_ update: UpdateFormula, gradient g: Term) -> Term {
        let β1 = update.setting("beta1")
        let β2 = update.setting("beta2")
        let t = update.iteration
        let m = update.memory("m") { β1 * $0 + (1 - β1) * g }
        let v = update.memory("v") { β2 * $0 + (1 - β2) * square(g) }
        let m̂ = update.quantity("m̂", "m", accent: .hat, m / (1 - pow(β1, t)))
        let largest = update.flag("amsgrad") ? update.memory("v_max", "u") { max($0, v) } : v
        let v̂ = update.quantity("v̂", "v", accent: .hat, largest / (1 - pow(β2, t)))
        return update.rate * m̂ / (sqrt(v̂) + update.setting("epsilon"))
    }
}
