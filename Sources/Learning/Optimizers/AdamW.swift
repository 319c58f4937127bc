import Calculus

extension Optimizer {
    /// Loshchilov and Hutter 2019: Adam with the decay taken from the parameter itself, not through the gradient.
    static let adamw = Optimizer(
        "adamw", titled: "AdamW", "Adam with decoupled weight decay",
        settings: adamSettings + [.weightDecay(0.01)]
    ) { update in
        var parameter = update.parameter
        if update.number("weight_decay") != 0 {
            let kept = 1 - update.rate * update.setting("weight_decay")
            parameter = update.quantity("decayed", "θ", accent: .bar, parameter * kept)
        }
        return parameter - adamStep(update, gradient: update.gradient)
    }
}
