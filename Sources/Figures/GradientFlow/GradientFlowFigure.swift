import Learning
import Scenes

extension Figure {
    /// How large the gradients of each layer are: where they vanish or explode on their way back.
    static let gradientFlow = Figure(
        "gradient-flow", "how large the gradients of each layer are, on a logarithmic scale",
        settings: [
            Setting(
                "over", .choice(["moment", "run"]), default: .choice("moment"),
                "the layers side by side at the moment shown, or their means over the iterations")
        ]
    ) { context in
        let frame = PageFrame(context, hasRibbon: false, isWide: true)
        let sizes = GradientSizes(context.moment)
        let telling = GradientFlowTelling(context, sizes)
        let isRun = context.settings.choice("over") == "run"
        let drawing =
            isRun
            ? GradientRun(context, in: frame.body).parts
            : GradientLayers(context, sizes, in: frame.body).parts
        return frame.scene(
            context, title: telling.title, subtitle: telling.subtitle,
            alternative: telling.alternative(isRun: isRun),
            items: drawing.items
                + Key(entries: drawing.key, remarks: drawing.remarks).items(in: frame, context.typesetter))
    }
}
