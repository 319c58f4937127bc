import Learning
import Scenes

extension Figure {
    /// Every weight, or those that are chosen, over the iterations of the run.
    static let weightsOverTime = Figure(
        "weights-over-time", "how the weights move over the iterations, one line each",
        settings: ParameterChoice.settings,
        check: ParameterChoice.objection
    ) { context in
        let frame = PageFrame(context, hasRibbon: false, isWide: true)
        let drawing = WeightLines(context, in: frame.body)
        let telling = WeightsOverTimeTelling(drawing)
        let header = frame.headerItems(
            title: telling.title, subtitle: telling.subtitle, phase: nil, context.typesetter)
        return Scene(
            id: context.id, size: context.size, title: telling.title,
            description: telling.subtitle.joined(separator: ", ") + ".", alternative: telling.alternative,
            items: header + drawing.items + telling.key.items(in: frame, context.typesetter))
    }
}
