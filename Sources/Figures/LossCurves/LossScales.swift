import Scenes

/// The scale of losses, upwards; logarithmic where they span more than a factor of 30.
struct LossScales {
    let yTicks: [Tick]
    let range: LossRange
    private let linear: LinearScale
    private let logarithmic: LogScale?

    /// - Parameter series: all the curves that share the scale.
    init(_ series: [LossSeries], in plot: Rect) {
        let marks = series.flatMap { [$0.range.low, $0.range.high, $0.range.smallestPositive] }
        range = LossRange(marks.compactMap { $0 })
        let pixels = ScaleRange(plot.maxY - 6, plot.minY + 10)
        let low = range.low ?? 0
        let high = range.high ?? 1
        if range.isLogarithmic, let smallest = range.smallestPositive {
            logarithmic = LogScale(ScaleRange(smallest, high), onto: pixels)
        } else {
            logarithmic = nil
        }
        // A constant loss stands in the middle of a range around it.
        let spread = high > low ? 0 : max(low.magnitude / 2, low == 0 ? 1 : 0)
        let around = ScaleRange(low == 0 && spread > 0 ? 0 : low - spread, high + spread)
        let count = max(2, min(5, Int(plot.height / 30)))
        linear = LinearScale(around, onto: pixels).nice(count)
        let ticks = logarithmic?.ticks() ?? linear.ticks(count)
        // Close ticks of a low plot are thinned.
        let most = max(2, Int(plot.height / 16))
        let every = (ticks.count + most - 1) / most
        yTicks = ticks.enumerated().filter { $0.offset % max(every, 1) == 0 }.map(\.element)
    }

    func callAsFunction(_ loss: Double) -> Double { logarithmic?(loss) ?? linear(loss) }
}
