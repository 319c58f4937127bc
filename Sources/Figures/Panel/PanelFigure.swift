import Learning
import Scenes

extension Figure {
    /// Several figures on one page, each laid out for its cell; of several moments all have the same scales.
    static let panel = Figure(
        "panel", "several figures on one page, or one figure at several moments, aligned on a grid",
        settings: [
            Setting(
                "figures", .list(), default: nil, required: true,
                "figures of the lesson or kinds of figure, in reading order"),
            Setting(
                "moments", .list(), default: nil,
                "places in the run; every figure is drawn at each of them, on the same scales"),
            Setting(
                "columns", .whole(minimum: 1, maximum: 8), default: nil,
                "figures in a row; as many as suit the page when left out"),
            Setting("title", .text(atMost: 200), default: nil, "what the page is called"),
        ],
        check: PanelParts.objection, comparing: { PanelParts($0).comparedRuns($0) }
    ) { context in
        let parts = PanelParts(context)
        let isStrip = context.page == .strip
        let top = isStrip ? 16 : PageFrame(context, hasRibbon: false).body.minY
        let wanted = context.settings.number("columns")
        let grid = PanelGrid(
            parts.cells.count, columns: wanted.isNaN ? parts.columns : Int(wanted), on: context.page,
            from: top)
        let scenes = zip(parts.cells, grid.cells).map { $0.scene(context, in: $1) }
        let title = context.settings.text("title") ?? context.lessonTitle
        let header =
            isStrip
            ? []
            : PageFrame(context, hasRibbon: false).headerItems(
                title: title, subtitle: parts.subtitle, phase: nil, context.typesetter)
        let items = zip(scenes, zip(parts.cells, grid.cells)).map { scene, place in
            let (cell, rect) = place
            return Item.group(
                id: "cell.\(cell.letter)", title: scene.title,
                scene.items.map { $0.placed(by: Point(rect.minX, rect.minY), prefix: "\(cell.letter).") })
        }
        let telling = zip(parts.cells, scenes).map { "(\($0.letter)) \($1.alternative)" }
        return Scene(
            id: context.id, size: grid.size, title: title,
            description: "\(scenes.count) figures: "
                + zip(parts.cells, scenes).map { "(\($0.letter)) \($1.title)" }.joined(separator: "; ") + ".",
            alternative: "\(parts.subtitle.joined(separator: ", ")). \(telling.joined(separator: " "))",
            items: header + items)
    }
}
