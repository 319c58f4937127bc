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
        let header = page.frame.headerItems(
            title: telling.title, subtitle: telling.subtitle, phase: nil, context.typesetter)
        return Scene(
            id: context.id, size: context.size, title: telling.title,
            description: telling.subtitle.joined(separator: ", ") + ".", alternative: telling.alternative,
            items: header + drawing.items + page.legend)
    }
}
