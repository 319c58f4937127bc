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
        return frame.scene(
            context, title: telling.title, subtitle: telling.subtitle, alternative: telling.alternative,
            items: drawing.items + telling.key.items(in: frame, context.typesetter))
    }
}
