import Learning
import Scenes

/// The horizontal axis of a run: iterations, and epochs in a second row where an epoch has several iterations.
struct IterationAxis {
    let scale: LinearScale
    private let plot: Rect
    private let first: Int
    private let last: Int
    private let perEpoch: Int

    /// The room that the rows of numbers need below the plot.
    static func height(_ experiment: Experiment) -> Double { experiment.batches.perEpoch > 1 ? 44 : 26 }

    /// The room that the rows' names need left of the plot.
    static let nameWidth = 62.0

    /// - Parameters:
    ///   - first: 0 where the axis counts updates that are over, 1 where it counts iterations.
    ///   - inset: pixels between the plot's frame and the ends of the run.
    init(_ experiment: Experiment, from first: Int, to last: Int, in plot: Rect, inset: Double = 14) {
        self.plot = plot
        self.first = first
        self.last = max(first, last)
        perEpoch = experiment.batches.perEpoch
        scale = LinearScale(
            ScaleRange(Double(first), Double(max(first, last))),
            onto: ScaleRange(plot.minX + inset, plot.maxX - inset))
    }

    func callAsFunction(_ iteration: Int) -> Double { scale(Double(iteration)) }

    /// The line, its numbers and the names of its rows.
    var items: [Item] {
        let row = Axis(.bottom, of: plot, ticks: iterationTicks) { scale($0) }.items
        return row + [name("iteration", row: 0)] + epochRow
    }

    private var tickCount: Int { max(2, min(8, Int(plot.width / 70))) }

    private var iterationTicks: [Tick] {
        let whole = scale.ticks(tickCount).filter {
            $0.value == $0.value.rounded() && $0.value >= Double(first)
        }
        guard whole.count < 2 else { return whole }
        return Set([first, last]).sorted().map { Tick(value: Double($0), label: String($0)) }
    }

    private var epochRow: [Item] {
        guard perEpoch > 1 else { return [] }
        let ends = LinearScale(
            ScaleRange(Double(first) / Double(perEpoch), Double(last) / Double(perEpoch)), onto: scale.pixels)
        let ticks = ends.ticks(tickCount).filter {
            $0.value == $0.value.rounded() && $0.value * Double(perEpoch) >= Double(first)
        }
        let y = plot.maxY + 19 + 18
        return [name("epoch", row: 1)]
            + ticks.flatMap { tick -> [Item] in
                let x = scale(tick.value * Double(perEpoch))
                return [
                    .line(from: Point(x, y - 14), to: Point(x, y - 10), Stroke(.muted)),
                    .text(tick.label, at: Point(x, y), size: 11, anchor: .middle, .muted),
                ]
            }
    }

    private func name(_ text: String, row: Int) -> Item {
        .text(
            text, at: Point(plot.minX - 9, plot.maxY + 19 + 18 * Double(row)), size: 11, anchor: .end, .muted)
    }
}
