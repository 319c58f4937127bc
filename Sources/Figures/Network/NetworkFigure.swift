import Learning
import Scenes

extension Figure {
    /// The network at a step: values, weights, gradients, and the operation at work.
    static let network = Figure(
        "network", "neurons and weights at a step, with the operation at work and its formula",
        needsNetwork: true
    ) { context in
        let frame = PageFrame(context)
        let telling = StepTelling(context)
        guard let network = context.moment.experiment.model.network else {
            return telling.scene([], showing: "This lesson has no network to draw.")
        }
        let drawing = NetworkDrawing(context, network, in: frame.body)
        let header = frame.headerItems(
            title: telling.title, subtitle: telling.subtitle, phase: context.step?.phase, context.typesetter)
        let ribbon = frame.ribbon.flatMap { rect in
            context.step.map {
                FormulaRibbon(step: $0, rect: rect, page: context.page).items(context.typesetter)
            }
        }
        let sizes = [network.inputCount] + network.layers.map(\.units)
        return telling.scene(
            header + drawing.items + drawing.key.items(in: frame, context.typesetter) + (ribbon ?? []),
            showing: "A network of \(sizes.map(String.init).joined(separator: "-")) neurons.")
    }
}
