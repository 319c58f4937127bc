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
        let frame = PageFrame(context, wideAbove: telling.key)
        var items: [Item] = []
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
        return frame.scene(
            context, title: telling.title, subtitle: telling.subtitle, alternative: telling.alternative,
            items: items + telling.key.items(in: frame, context.typesetter))
    }
}
