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
        let width = context.isCell ? context.size.width : context.page.content.width
        let rows = telling.key.lineCount(width: width, context.typesetter)
        let frame = PageFrame(context, hasRibbon: false, isWide: true, legendRows: rows)
        let drawing = RateSweepDrawing(context, swept, in: frame.body)
        let header = frame.headerItems(
            title: telling.title, subtitle: telling.subtitle, phase: nil, context.typesetter)
        return Scene(
            id: context.id, size: context.size, title: telling.title,
            description: telling.subtitle.joined(separator: ", ") + ".", alternative: telling.alternative,
            items: header + drawing.items + telling.key.items(in: frame, context.typesetter))
    }
}
