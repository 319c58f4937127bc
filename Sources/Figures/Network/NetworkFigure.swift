import Learning
import Scenes

extension Figure {
    /// The network at a step: values, weights, gradients, and the operation at work.
    static let network = Figure(
        "network", "neurons and weights at a step, with the operation at work and its formula",
        settings: [
            Setting(
                "heatmap", .flag, default: nil,
                "fill each neuron with its value over the two inputs; where not given, slides of lessons with two "
                    + "inputs do")
        ], needsNetwork: true
    ) { context in
        let telling = StepTelling(context)
        guard let network = context.moment.experiment.model.network else {
            return telling.scene([], showing: "This lesson has no network to draw.")
        }
        let frame = PageFrame(context, legendRows: NetworkDrawing.legendRows(context, network))
        let drawing = NetworkDrawing(context, network, in: frame)
        let header = frame.headerItems(
            title: telling.title, subtitle: telling.subtitle, phase: context.step?.phase, context.typesetter)
        let ribbon = frame.ribbon.flatMap { rect in
            context.step.map { step in
                FormulaRibbon(
                    step: step, rect: rect, page: context.page,
                    remark: StepRemark(moment: context.moment, step: step).text, isColouredByMarks: true
                ).items(context.typesetter)
            }
        }
        let sizes = [network.inputCount] + network.layers.map(\.units)
        return telling.scene(
            header + drawing.items + drawing.keyItems(in: frame) + (ribbon ?? []),
            showing: "A network of \(sizes.map(String.init).joined(separator: "-")) neurons.")
    }
}
