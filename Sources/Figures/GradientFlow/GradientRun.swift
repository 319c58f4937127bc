import Learning
import Scenes

/// The mean gradient of each layer over the iterations, a line a layer.
struct GradientRun {
    let context: FigureContext
    let plot: Rect
    let axis: IterationAxis
    private let scale: MagnitudeScale
    private let lines: [[WeightHistory.Sample]]
    private let names: [String]
    /// How many lines there are in all.
    private let layerCount: Int

    init(_ context: FigureContext, in body: Rect) {
        self.context = context
        let experiment = context.recording.experiment
        plot = Rect(
            x: body.minX + IterationAxis.nameWidth, y: body.minY + 22,
            width: body.width - IterationAxis.nameWidth - 4,
            height: body.height - 22 - IterationAxis.height(experiment))
        axis = IterationAxis(
            experiment, from: 1, to: max(context.recording.visibleIterations, 1), in: plot, inset: 8)
        let history = GradientHistory(context.recording, columns: Int(plot.width))
        layerCount = history.lines.count
        let shown = GradientRun.shown(of: history.lines.count)
        lines = shown.map { history.lines[$0] }
        names = shown.map { history.names[$0] }
        scale = MagnitudeScale(
            lines.flatMap { $0.map(\.value) }, onto: ScaleRange(plot.maxY, plot.minY))
    }

    /// The lines that are drawn: all, or as many as can be told apart, from the first to the last at equal distances.
    static func shown(of count: Int) -> [Int] {
        let most = LineStyle.count
        guard count > most else { return Array(0..<count) }
        return (0..<most).map { ($0 * (count - 1) + (most - 1) / 2) / (most - 1) }
    }

    private func style(_ index: Int) -> LineStyle { LineStyle(index) }

    var parts: (items: [Item], key: [Key.Entry], remarks: [String]) {
        let vertical = Axis(.left, of: plot, ticks: scale.ticks, hasGrid: true) { scale($0) }
        let frame = Item.group(
            id: "axes",
            vertical.items + axis.items + [
                .polyline(
                    [Point(plot.minX, plot.minY), Point(plot.minX, plot.maxY), Point(plot.maxX, plot.maxY)],
                    Stroke(.muted))
            ])
        let mark = MomentMark(context.moment.iteration, "iteration \(context.moment.iteration)")
        let key = names.indices.map { index in
            let style = style(index)
            return Key.Entry("\(names[index])", sampleWidth: 34) { x, y in
                [
                    .line(from: Point(x, y), to: Point(x + 34, y), style.stroke()),
                    style.marker.item(at: Point(x + 17, y), radius: 3.6, style.role),
                ]
            }
        }
        return (
            [frame] + mark.items(axis, plot, context.typesetter) + lines.indices.map(line),
            [MomentMark.keyEntry] + key,
            context.isCell
                ? []
                : ["mean |gradient|"]
                    + (lines.count < layerCount ? ["\(lines.count) of \(layerCount) layers"] : [])
        )
    }

    private func line(_ index: Int) -> Item {
        let style = style(index)
        let runs = lines[index].split { !($0.value.isFinite && $0.value > 0) }
        let strokes = runs.filter { $0.count > 1 }.map { run in
            Item.polyline(
                run.map { Point(axis($0.count), scale($0.value)) },
                style.stroke(width: run.count > Int(plot.width / 3) ? 1.2 : 1.8))
        }
        let ends = lines[index].last.map { last in
            [style.marker.item(at: Point(axis(last.count), scale(last.value)), radius: 3.6, style.role)]
        }
        return .group(id: "flow.\(index + 1)", title: names[index], strokes + (ends ?? []))
    }
}

/// The mean size of each layer's gradients in every iteration of a run.
package struct GradientHistory {
    package let names: [String]
    /// One line a layer, in iterations counted from 1; frozen layers have none.
    package let lines: [[WeightHistory.Sample]]

    /// - Parameter columns: pixel columns of the plot; each keeps its least and its largest value.
    package init(_ recording: Recording, columns: Int) {
        let experiment = recording.experiment
        let trainable = experiment.trainable
        let isNetwork = experiment.model.network != nil
        let gradients = experiment.lossProgram.gradients
        let groups =
            isNetwork
            ? (1...max(experiment.model.network?.layers.count ?? 1, 1)).map { layer in
                trainable.indices.filter { trainable[$0].layer == layer && trainable[$0].isPenalised }
            } : trainable.indices.map { [$0] }
        let kept = groups.indices.filter { !groups[$0].isEmpty }
        var thinned = kept.map { _ in ThinnedLine(count: recording.visibleIterations, columns: columns) }
        let training = Training(experiment)
        for iteration in training {
            guard iteration.number <= recording.visibleIterations else { break }
            for (slot, group) in kept.enumerated() {
                let mean = GradientSizes.mean(
                    groups[group].map { training.engine.lossMachine[gradients[$0]] })
                thinned[slot].add(mean ?? 0, at: iteration.number)
            }
        }
        names = kept.map { isNetwork ? "layer \($0 + 1)" : trainable[$0].name.text }
        lines = thinned.map(\.finished)
    }
}
