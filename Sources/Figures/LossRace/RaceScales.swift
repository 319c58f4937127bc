import Formulas
import Learning
import Scenes

/// The two scales of a race: gradients to the right, the loss upwards, both over the whole of all runs.
struct RaceScales {
    let budget: Int
    /// What is taken off every loss: the smallest value, where it is known and not zero.
    let offset: Double
    let isLogarithmic: Bool
    let yTicks: [Tick]
    let plot: Rect
    private let x: LinearScale
    private let linear: LinearScale
    private let logarithmic: LogScale?

    init(_ runs: [RecordedRun], budget: Int, in plot: Rect) {
        self.budget = budget
        self.plot = plot
        let minimum = runs.first?.experiment.knownMinimum ?? 0
        // Minima that are known to a few digits are no better than zero.
        let offset = minimum.magnitude > 1e-6 ? minimum : 0
        self.offset = offset
        x = LinearScale(
            ScaleRange(0, Double(max(budget, 1))), onto: ScaleRange(plot.minX + 8, plot.maxX - 8))
        // A run that climbs away leaves through the upper edge instead of stretching the scale for all.
        let finished = runs.filter { !$0.climbsAway }
        let starts = runs.compactMap { $0.losses.losses.first }
        let values = (starts + finished.flatMap(\.losses.losses)).filter(\.isFinite).map { $0 - offset }
        let high = values.max() ?? 1
        let low = values.min() ?? 0
        let positive = values.filter { $0 > 0 }.min() ?? high
        let pixels = ScaleRange(plot.maxY - 6, plot.minY + 8)
        isLogarithmic = low >= 0 && high > 30 * positive && high > 0
        // Twelve powers of ten are shown; what is lower stands on the edge.
        let floor = max(positive, high * 1e-12)
        logarithmic = isLogarithmic ? LogScale(ScaleRange(floor, high), onto: pixels) : nil
        let count = max(2, min(6, Int(plot.height / 34)))
        linear = LinearScale(.losses(from: low, to: high), onto: pixels).nice(count)
        let ticks = logarithmic?.ticks() ?? linear.ticks(count)
        let most = max(2, Int(plot.height / 18))
        let every = max(1, (ticks.count + most - 1) / most)
        yTicks = ticks.enumerated().filter { $0.offset % every == 0 }.map(\.element)
    }

    /// The place of a loss after so many gradients, on the plot or on its edge.
    func point(_ gradients: Int, _ loss: Double) -> Point {
        Point(x(Double(gradients)), height(loss))
    }

    /// Whether a loss lies above the upper edge of the plot.
    func isAbove(_ loss: Double) -> Bool { !(loss - offset).isFinite || tick(loss - offset) < plot.minY }

    func across(_ gradients: Int) -> Double { x(Double(gradients)) }

    private func height(_ loss: Double) -> Double {
        let value = loss - offset
        guard value.isFinite else { return plot.minY }
        return min(max(tick(value), plot.minY), plot.maxY - 2)
    }

    /// The height of a number on the axis.
    func tick(_ value: Double) -> Double { logarithmic?(value) ?? linear(value) }

    var xTicks: [Tick] {
        x.ticks(max(2, min(8, Int(plot.width / 80)))).filter { $0.value == $0.value.rounded() }
    }

    /// The multiples of gradients that every line is marked at.
    var marked: [Int] {
        let step = max(1, budget / 8)
        return Array(stride(from: step, through: budget - step / 2, by: step))
    }
}
