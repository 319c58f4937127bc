import Formulas
import Learning
import Scenes

extension Figure {
    /// The loss along the direction of the update at hand, with the slope that the gradient promises.
    static let slice = Figure(
        "slice",
        "the loss along the direction of the update: what the gradient promises and what the step finds",
        settings: [
            Setting(
                "from", .number(maximum: 0), default: .number(-0.5),
                "where the line begins, in lengths of the step"),
            Setting(
                "to", .number(minimum: 1), default: .number(2.5), "where it ends; 1 is the end of the step"),
        ],
        check: { question in
            question.experiment.trainable.isEmpty
                ? FigureObjection("slice needs a trained parameter; this lesson has none") : nil
        }
    ) { context in
        let frame = PageFrame(context, hasRibbon: false)
        let drawing = SliceDrawing(context, in: frame.body)
        let telling = SliceTelling(context, drawing.slice)
        return frame.scene(
            context, title: telling.title, subtitle: telling.subtitle, alternative: telling.alternative,
            items: drawing.items + drawing.key.items(in: frame, context.typesetter))
    }
}
