import Scenes

/// A logarithmic scale of sizes from small to large: zero stands on its lower edge, what is not finite on its upper.
struct MagnitudeScale {
    let ticks: [Tick]
    private let scale: LogScale?
    private let pixels: ScaleRange

    /// - Parameters:
    ///   - values: all that the scale has to show; widened to whole decades.
    ///   - pixels: from the lower edge to the upper.
    init(_ values: [Double], onto pixels: ScaleRange) {
        self.pixels = pixels
        let shown = values.filter { $0.isFinite && $0 > 0 }
        let low = shown.min() ?? 0.1
        let high = shown.max() ?? 1
        let lower = MagnitudeScale.decade(below: low)
        var upper = MagnitudeScale.decade(below: high)
        if upper < high { upper *= 10 }
        let inner = ScaleRange(pixels.start - 12, pixels.end + 12)
        scale = LogScale(ScaleRange(lower, upper > lower ? upper : lower * 10), onto: inner)
        let all = scale?.ticks() ?? []
        let most = max(2, Int((pixels.start - pixels.end).magnitude / 18))
        let every = max(1, (all.count + most - 1) / most)
        ticks = all.enumerated().filter { $0.offset % every == 0 }.map(\.element)
    }

    func callAsFunction(_ value: Double) -> Double {
        guard value.isFinite else { return pixels.end }
        return value > 0 ? scale?(value) ?? pixels.middle : pixels.start
    }

    /// The largest power of ten at or below a positive number.
    private static func decade(below value: Double) -> Double {
        var decade = 1.0
        while decade > value, decade > 1e-300 { decade /= 10 }
        while decade * 10 <= value { decade *= 10 }
        return decade
    }
}
