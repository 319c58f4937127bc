import Learning
import Scenes

extension Figure {
    /// Where the lesson's optimizer ends at many rates, from too low to diverging, with 2/λmax marked.
    static let rateSweep = Figure(
        "rate-sweep", "the loss that the lesson's optimizer ends with at many rates, with 2/λmax marked",
        settings: SweptRates.settings, check: SweptRates.objection
    ) { context in
        let swept = SweptRates(context)
        let telling = RateSweepTelling(context: context, swept: swept)
        let frame = PageFrame(context, wideAbove: telling.key)
        let drawing = RateSweepDrawing(context, swept, in: frame.body)
        return frame.scene(
            context, title: telling.title, subtitle: telling.subtitle, alternative: telling.alternative,
            items: drawing.items + telling.key.items(in: frame, context.typesetter))
    }
}
