import Formulas
import Learning
import Scenes

/// The words of a batch's gradients.
struct BatchGradientsTelling {
    let context: FigureContext
    let arrows: BatchArrows?

    static func pair(_ point: Point) -> String {
        "(\(Numeral.text(point.x, .gradient)), \(Numeral.text(point.y, .gradient)))"
    }

    var title: String {
        guard let arrows else { return "This moment has no gradients of examples" }
        let count = arrows.arrows.count
        let mean = BatchGradientsTelling.pair(arrows.mean)
        return count == 1 ? "One example's gradient, \(mean)" : "\(count) gradients have the mean \(mean)"
    }

    var subtitle: [String] {
        let moment = context.moment
        let epoch = "epoch \(moment.epoch)"
        let penalty = moment.experiment.regularizer == Regularizer() ? [] : ["without the penalty's part"]
        return ["\(context.batchInWords), \(epoch)"] + penalty
    }

    var key: Key {
        var entries = [
            Key.Entry("an example's gradient, by its row", sampleWidth: 30) { x, y in
                BatchGradientsDrawing.arrow(from: Point(x, y), to: Point(x + 30, y), .positive, width: 1.4)
            },
            Key.Entry("their mean", sampleWidth: 30) { x, y in
                BatchGradientsDrawing.arrow(
                    from: Point(x, y), to: Point(x + 30, y), .gradient, width: 3.6, head: 14)
            },
        ]
        if let count = arrows?.arrows.count, count > 1 {
            entries.append(
                Key.Entry("each divided by \(count), tip to tail", sampleWidth: 34) { x, y in
                    BatchGradientsDrawing.arrow(
                        from: Point(x, y), to: Point(x + 17, y), .ink, width: 1.1, dash: [3, 2], head: 6)
                        + BatchGradientsDrawing.arrow(
                            from: Point(x + 17, y), to: Point(x + 34, y), .ink, width: 1.1, dash: [3, 2],
                            head: 6)
                })
        }
        return Key(entries: entries)
    }

    var alternative: String {
        guard let arrows else { return "\(title)." }
        let told = arrows.arrows.prefix(12).map { "row \($0.row) \(BatchGradientsTelling.pair($0.gradient))" }
        let names = [arrows.names.across, arrows.names.up].map { BatchGradientsDrawing.title($0) }
        return "\(title): arrows in the plane of \(names.joined(separator: " and ")). "
            + "\(subtitle.joined(separator: ", ").sentence) One by one: \(told.joined(separator: "; ")). "
            + "The mean is \(BatchGradientsTelling.pair(arrows.mean))."
    }
}
