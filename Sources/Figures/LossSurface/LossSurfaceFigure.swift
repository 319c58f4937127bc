import Formulas
import Learning
import Scenes

extension Figure {
    /// The loss over a plane through the parameters, with the way that the run takes over it.
    static let lossSurface = Figure(
        "loss-surface", "the loss over two parameters, or over two directions, and the run's path on it",
        settings: SurfaceChoice.settings, check: SurfaceChoice.objection
    ) { context in
        let frame = PageFrame(context, hasRibbon: false)
        let drawing = LossSurfaceDrawing(context, in: frame.body)
        let telling = LossSurfaceTelling(
            view: drawing.map.view, contours: drawing.map.contours, context: context)
        return frame.scene(
            context, title: telling.title, subtitle: telling.subtitle, alternative: telling.alternative,
            items: drawing.items + drawing.key.items(in: frame, context.typesetter))
    }
}
