import Learning
import Scenes

extension Figure {
    /// The way of one weight to the loss, an arrow a factor of the chain rule, and their product.
    static let chain = Figure(
        "chain", "one weight’s way to the loss: a factor of the chain rule an arrow, and their product",
        settings: [
            Setting(
                "weight", .text(atMost: 40), default: nil,
                "the weight or bias, such as w[1][1][1]; else that of the step shown")
        ],
        needsNetwork: true,
        check: { question in
            let trainable = question.experiment.trainable.map(\.name.text)
            guard let first = trainable.first, let last = trainable.last else {
                return FigureObjection("chain follows a weight that is trained; this lesson trains none")
            }
            guard let name = question.settings.text("weight"), !trainable.contains(name) else { return nil }
            let isFrozen = question.experiment.parameters.contains { $0.name.text == name }
            return FigureObjection(
                (isFrozen ? "\(name) is frozen and has no gradient" : "this lesson has no weight \(name)")
                    + "; it trains \(first) to \(last)", setting: "weight")
        }
    ) { context in
        ChainPage(context)?.scene
            ?? Scene(
                id: context.id, size: context.size, title: "No chain",
                description: "No weight is trained here.", alternative: "No weight is trained here.",
                items: [])
    }
}

extension FigureContext {
    /// The parameter that a chain follows: the one asked for, the one that the step is about, or the first.
    var followedParameter: String? {
        let trainable = moment.experiment.trainable.map(\.name.text)
        if let asked = settings.text("weight") { return asked }
        if let step {
            if let parameter = step.parameter { return trainable[parameter] }
            if let slash = step.name.firstRange(of: "/∂") {
                let name = String(step.name[slash.upperBound...])
                if trainable.contains(name) { return name }
            }
        }
        return trainable.first
    }
}
