import Formulas
import Learning

/// The words of a gradient flow.
struct GradientFlowTelling {
    let context: FigureContext
    let sizes: GradientSizes

    init(_ context: FigureContext, _ sizes: GradientSizes) {
        self.context = context
        self.sizes = sizes
    }

    private var isNetwork: Bool { context.recording.experiment.model.network != nil }

    private func number(_ value: Double) -> String { Numeral.text(value, .gradient) }

    var title: String {
        let all = sizes.layers.flatMap(\.weightGradients)
        if all.contains(where: { !$0.isFinite }) { return "Gradients are no longer finite" }
        if all.allSatisfy({ $0 == 0 }) { return "All gradients of the weights are zero" }
        if !isNetwork {
            let parts = sizes.layers.map { "\($0.name) \(number($0.weightGradients[0].magnitude))" }
            return "Size of the gradient: \(parts.joined(separator: ", "))"
        }
        guard let ratio = sizes.ratio else {
            return sizes.layers.count > 1
                ? "The gradients of \(sizes.layers.count) layers"
                : "One layer: mean gradient \(number(sizes.value(.mean, 0) ?? 0))"
        }
        return "Layer 1’s mean gradient: \(number(ratio)) × layer \(sizes.layers.count)’s"
    }

    var subtitle: [String] {
        let moment = context.moment
        let count = moment.experiment.table.count
        let batch =
            count == 0 ? [] : [moment.rows.count == 1 ? "one example" : "batch of \(moment.rows.count)"]
        return ["iteration \(moment.iteration) of \(context.recording.visibleIterations)"] + batch
            + ["before clipping and update", "logarithmic scale"]
    }

    func alternative(isRun: Bool) -> String {
        let shown =
            sizes.layers.count > 8
            ? [0, 1, sizes.layers.count - 2, sizes.layers.count - 1] : Array(sizes.layers.indices)
        let layers = shown.map { index in
            let layer = sizes.layers[index]
            guard let mean = sizes.value(.mean, index), let norm = sizes.value(.norm, index) else {
                return "\(layer.name) is frozen"
            }
            return isNetwork
                ? "\(layer.name): mean \(number(mean)), norm \(number(norm))"
                : "\(layer.name): \(number(mean))"
        }
        let form = isRun ? "Lines of the mean size over the iterations." : "Dots on a logarithmic scale."
        return "Backward pass of iteration \(context.moment.iteration): sizes of the gradients of the "
            + "\(isNetwork ? "weights, layer by layer" : "coordinates"). \(form) \(title). "
            + layers.joined(separator: "; ").sentence
    }
}
