import Formulas
import Learning
import Scenes

extension Figure {
    /// The training data: rows as points, of two inputs in their plane, of one against the target.
    static let data = Figure(
        "data", "the rows of the data as points, and with one input the network's answers as a curve",
        settings: [
            Setting(
                "x", .text(atMost: 100), default: nil,
                "the input to the right, by name or number; the first when left out"),
            Setting(
                "y", .text(atMost: 100), default: nil,
                "the input upwards, by name or number; the second when left out"),
            Setting(
                "curve", .flag, default: .flag(true),
                "whether the answers of a network with one input are drawn"),
        ],
        check: DataAxes.objection
    ) { context in
        let frame = PageFrame(context, hasRibbon: false)
        let drawing = DataDrawing(context, in: frame.body)
        let telling = DataTelling(drawing: drawing)
        return frame.scene(
            context, title: telling.title, subtitle: telling.subtitle, alternative: telling.alternative,
            items: drawing.items + drawing.key(frame).items(in: frame, context.typesetter))
    }
}
