import Formulas
import Learning
import Scenes

extension Figure {
    /// The gradient, each memory and what is made of it, and the effective rate of some parameters, over the run.
    static let optimizerMemory = Figure(
        "optimizer-memory",
        "what an optimizer keeps of some parameters over the run: gradients, memories, corrections, effective rates",
        settings: [
            Setting(
                "of", .list(), default: nil,
                "parameters by name, such as w[1][2][1]; the first two when left out"),
            ShownRun.runSetting,
        ],
        check: { question in
            let names = question.settings.list("of")
            if names.count > 4 {
                return FigureObjection("four parameters can be told apart, not \(names.count)", setting: "of")
            }
            return ShownRun.objection(question, names: names)
        }
    ) { context in
        let drawing = MemoryDrawing(context)
        let telling = MemoryTelling(drawing)
        return drawing.frame.scene(
            context, title: telling.title, subtitle: telling.subtitle, alternative: telling.alternative,
            items: drawing.items)
    }
}
