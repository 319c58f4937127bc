import Learning
import Scenes

extension Figure {
    /// What each example of a batch wants of two parameters, and the mean that the update follows.
    static let batchGradients = Figure(
        "batch-gradients", "the gradients of a batch's examples as arrows by two parameters, and their mean",
        settings: BatchArrows.settings, needsNetwork: true, check: BatchArrows.objection
    ) { context in
        let arrows = BatchArrows(context.moment, context.settings)
        let telling = BatchGradientsTelling(context: context, arrows: arrows)
        let width = context.isCell ? context.size.width : context.page.content.width
        let rows = telling.key.lineCount(width: width, context.typesetter)
        let frame = PageFrame(context, hasRibbon: false, isWide: true, legendRows: rows)
        var items = frame.headerItems(
            title: telling.title, subtitle: telling.subtitle, phase: nil, context.typesetter)
        var body = frame.body
        if let arrows {
            let table = BatchGradientsTable(arrows: arrows, page: context.page)
            if !context.isCell, table.height <= body.height - 20, body.width - table.width > 300 {
                let top = body.minY + 8
                items += table.items(
                    in: Rect(x: body.maxX - table.width, y: top, width: table.width, height: table.height))
                body = Rect(
                    x: body.minX, y: body.minY, width: body.width - table.width - 32, height: body.height)
            }
            items += BatchGradientsDrawing(context, arrows, in: body).items
        }
        return Scene(
            id: context.id, size: context.size, title: telling.title,
            description: telling.subtitle.joined(separator: ", ") + ".", alternative: telling.alternative,
            items: items + telling.key.items(in: frame, context.typesetter))
    }
}
