import Learning
import Scenes

extension Figure {
    /// What a network with two inputs answers over their plane, with the border of its decision and the rows.
    static let decisionMap = Figure(
        "decision-map",
        "what a network with two inputs answers over their plane, its border, and the rows of the data",
        settings: [
            Setting(
                "output", .whole(minimum: 1, maximum: 1000), default: nil,
                "the output that is shown; all of them, each place by the largest, when left out")
        ],
        check: objection
    ) { context in
        let frame = PageFrame(context, hasRibbon: false)
        guard let network = context.moment.experiment.model.network else {
            let words = "This lesson has no network to draw."
            return Scene(
                id: context.id, size: context.size, title: words, description: words, alternative: words,
                items: [])
        }
        let map = DecisionMap(context, network: network, in: frame.body)
        let telling = DecisionTelling(map: map)
        return frame.scene(
            context, title: telling.title, subtitle: telling.subtitle, alternative: telling.alternative,
            items: map.items + map.key.items(in: frame, context.typesetter))
    }

    @Sendable private static func objection(_ question: FigureQuestion) -> FigureObjection? {
        guard let network = question.experiment.model.network else {
            return FigureObjection("decision-map needs a network with two inputs; a landscape has none")
        }
        guard network.inputCount == 2 else {
            return FigureObjection("decision-map needs two inputs; this lesson has \(network.inputCount)")
        }
        let wanted = question.settings.number("output")
        let count = network.layers.last?.units ?? 0
        guard wanted.isNaN || Int(wanted) <= count else {
            return FigureObjection(
                "there is no output \(Int(wanted)); this network has \(count)", setting: "output")
        }
        return nil
    }
}
