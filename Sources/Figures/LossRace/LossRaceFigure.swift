import Formulas
import Learning
import Scenes

extension Figure {
    /// The loss of every compared run against what it cost in gradients.
    static let lossRace = Figure(
        "loss-race",
        "the loss of compared runs against the gradients that they computed, with every setting of theirs",
        comparing: { $0.recording.runs }
    ) { context in
        let page = RunPage(context)
        let drawing = RaceDrawing(context, in: page.body)
        let telling = RaceTelling(drawing)
        return page.frame.scene(
            context, title: telling.title, subtitle: telling.subtitle, alternative: telling.alternative,
            items: drawing.items + page.legend)
    }
}
