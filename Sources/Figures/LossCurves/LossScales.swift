import Scenes

/// The scales of a loss curve: iterations to the right, losses upwards.
struct LossScales {
    let x: LinearScale
    let xTicks: [Tick]
    let yTicks: [Tick]
    private let linear: LinearScale
    private let logarithmic: LogScale?

    init(_ series: LossSeries, in plot: Rect) {
        let inset = 14.0
        x = LinearScale(
            ScaleRange(1, Double(max(series.count, 1))),
            onto: ScaleRange(plot.minX + inset, plot.maxX - inset))
        let whole = x.ticks(6).filter { $0.value == $0.value.rounded() && $0.value >= 1 }
        xTicks = series.count > 1 && whole.count > 1 ? whole : LossScales.ends(series.count)
        let pixels = ScaleRange(plot.maxY - 6, plot.minY + 10)
        let low = series.lowest?.loss ?? 0
        let high = series.largest ?? 1
        if series.isLogarithmic, let smallest = series.smallestPositive {
            logarithmic = LogScale(ScaleRange(smallest, high), onto: pixels)
        } else {
            logarithmic = nil
        }
        // A constant loss stands in the middle of a range around it.
        let spread = high > low ? 0 : max(low.magnitude / 2, low == 0 ? 1 : 0)
        let range = ScaleRange(low == 0 && spread > 0 ? 0 : low - spread, high + spread)
        linear = LinearScale(range, onto: pixels).nice()
        yTicks = logarithmic?.ticks() ?? linear.ticks()
    }

    func y(_ loss: Double) -> Double { logarithmic?(loss) ?? linear(loss) }

    func point(_ sample: LossSeries.Sample) -> Point { Point(x(Double(sample.iteration)), y(sample.loss)) }

    private static func ends(_ count: Int) -> [Tick] {
        Set([1, max(count, 1)]).sorted().map { Tick(value: Double($0), label: String($0)) }
    }
}
