import Learning
import Scenes

/// The two scales of a sweep: rates to the right, the loss that each ends with upwards, both logarithmic where they can be.
struct RateSweepScales {
    let plot: Rect
    let xTicks: [Tick]
    let yTicks: [Tick]
    /// The smallest value that is known to be left, taken off every loss.
    let offset: Double
    let isLogarithmic: Bool
    private let x: LogScale?
    private let linear: LinearScale
    private let logarithmic: LogScale?
    private let rates: ScaleRange

    init(_ sweep: RateSweep, minimum: Double?, in plot: Rect) {
        self.plot = plot
        let lowRate = sweep.outcomes.first?.rate ?? 0.001
        let highRate = sweep.outcomes.last?.rate ?? 1
        rates = ScaleRange(lowRate, highRate)
        x = LogScale(rates, onto: ScaleRange(plot.minX + 14, plot.maxX - 14))
        xTicks = x?.ticks() ?? []
        let known = minimum ?? 0
        offset = known.magnitude > 1e-6 ? known : 0
        let ended = sweep.outcomes.filter { !$0.hasDiverged }.compactMap(\.loss)
        let values = ([sweep.startLoss] + ended).filter(\.isFinite).map { [offset] in $0 - offset }
        let high = values.max() ?? 1
        let low = values.min() ?? 0
        let positive = values.filter { $0 > 0 }.min() ?? high
        // The upper edge is kept for the runs that diverge.
        let pixels = ScaleRange(plot.maxY - 10, plot.minY + 34)
        isLogarithmic = low >= 0 && high > 30 * positive && high > 0
        logarithmic =
            isLogarithmic ? LogScale(ScaleRange(max(positive, high * 1e-14), high), onto: pixels) : nil
        let count = max(2, min(6, Int(plot.height / 40)))
        linear = LinearScale(.losses(from: low, to: high), onto: pixels)
        let ticks = logarithmic?.ticks() ?? linear.ticks(count)
        let most = max(2, Int((plot.height - 40) / 20))
        let every = max(1, (ticks.count + most - 1) / most)
        yTicks = ticks.enumerated().filter { $0.offset % every == 0 }.map(\.element)
    }

    func across(_ rate: Double) -> Double { x?(rate) ?? plot.centre.x }

    /// Whether a rate is on the plot.
    func holds(_ rate: Double) -> Bool { rate >= rates.start * (1 - 1e-9) && rate <= rates.end * (1 + 1e-9) }

    /// The height of a number on the axis.
    func tick(_ value: Double) -> Double { logarithmic?(value) ?? linear(value) }

    func height(_ loss: Double) -> Double { min(max(tick(loss - offset), plot.minY), plot.maxY - 4) }

    /// Where a run stands: by its loss, or on the upper edge if it diverged.
    func point(_ outcome: RateSweep.Outcome) -> Point {
        guard let loss = outcome.loss, !outcome.hasDiverged else {
            return Point(across(outcome.rate), plot.minY + 12)
        }
        return Point(across(outcome.rate), height(loss))
    }
}
