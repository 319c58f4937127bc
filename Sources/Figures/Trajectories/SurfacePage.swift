import Learning
import Scenes
import Typography

/// The page of compared paths: the surface, a row of what its marks mean, the table of the runs, and on a slide the race of
/// their losses below the table.
struct SurfacePage {
    private let context: FigureContext
    private let page: RunPage
    /// What the surface may fill.
    let body: Rect
    private let keyRow: Rect

    init(_ context: FigureContext) {
        let page = RunPage(context, needed: 180, isTall: true)
        // More lines where the first is too short for what the marks mean and the drawing is tall.
        let height: Double =
            switch context.page {
            case .slide: context.isCell ? 0 : 20
            case .strip: context.isCell ? 0 : page.body.width < 420 ? 38 : 20
            case .note: context.isCell ? 0 : 40
            case .half: context.isCell ? 0 : 56
            }
        self.context = context
        self.page = page
        body = Rect(
            x: page.body.minX, y: page.body.minY, width: page.body.width, height: page.body.height - height)
        // Into the gap before the table.
        keyRow = Rect(x: body.minX, y: body.maxY, width: body.width + 4, height: height)
    }

    /// The finished picture.
    func scene(_ telling: TrajectoriesTelling, _ items: [Item], _ key: Key) -> Scene {
        let row =
            keyRow.height > 0 ? [Item.group(id: "marks.legend", key.row(keyRow, context.typesetter))] : []
        return page.frame.scene(
            context, title: telling.title, subtitle: telling.subtitle, alternative: telling.alternative,
            items: items + row + page.legend + race)
    }

    /// The losses of the same runs below the table, where the page has room for them.
    private var race: [Item] {
        guard let room = page.spare, room.height > 150 else { return [] }
        let items = RaceDrawing(context, in: room.inset(0, 4)).items
        return [.group(id: "race", items.map { $0.placed(by: Point(0, 0), prefix: "race.") })]
    }
}
