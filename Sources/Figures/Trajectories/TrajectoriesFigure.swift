import Learning
import Scenes

extension Figure {
    /// The paths of all compared runs on one loss surface; small multiples where they would cover each other.
    static let trajectories = Figure(
        "trajectories", "the paths of compared runs over one loss surface, with every setting of theirs",
        settings: SurfaceChoice.settings + [
            Setting(
                "layout", .choice(["auto", "one", "multiples"]), default: .choice("auto"),
                "all paths on one surface, a panel for each, or a panel for each only where they would hide one another"
            )
        ],
        check: SurfaceChoice.objection, comparing: { $0.recording.runs }
    ) { context in
        let page = SurfacePage(context)
        let isOne = context.settings.choice("layout") != "multiples"
        if isOne {
            let drawing = TrajectoriesDrawing(context, in: page.body)
            if context.settings.choice("layout") == "one" || !drawing.hidesPaths {
                return page.scene(
                    TrajectoriesTelling(context, drawing.map.view), drawing.items, drawing.key)
            }
        }
        let drawing = SmallMultiplesDrawing(context, in: page.body)
        return page.scene(
            TrajectoriesTelling(context, drawing.view, as: .panels(drawing.count)), drawing.items, drawing.key
        )
    }

    /// A panel for each compared run, all on the same surface, the other paths in grey.
    static let smallMultiples = Figure(
        "small-multiples", "a panel for each compared run on one loss surface, the other paths in grey",
        settings: SurfaceChoice.settings, check: SurfaceChoice.objection, comparing: { $0.recording.runs }
    ) { context in
        let page = SurfacePage(context)
        let drawing = SmallMultiplesDrawing(context, in: page.body)
        return page.scene(
            TrajectoriesTelling(context, drawing.view, as: .panels(drawing.count)), drawing.items, drawing.key
        )
    }
}
