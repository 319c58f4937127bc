import Calculus
import Scenes

/// The scale of one quantity upwards: in proportion, or by powers of ten where the values need it.
///
/// Positive values that span more than a factor of 30 are drawn by their logarithm; values of both signs of which most are
/// small beside the largest by arsinh(v/c), which is proportional below c and logarithmic above.
struct MemoryScale {
    private enum Manner {
        case linear(LinearScale)
        case logarithmic(LogScale)
        case bothSigns(LinearScale, unit: Double, largest: Double)
    }

    private let manner: Manner
    private let pixels: ScaleRange

    init(_ values: [Double], onto pixels: ScaleRange) {
        self.pixels = pixels
        let finite = values.filter(\.isFinite)
        let sizes = finite.map(\.magnitude).filter { $0 > 0 }.sorted()
        let (low, high) = (finite.min() ?? 0, finite.max() ?? 1)
        let largest = sizes.last ?? 1
        let median = sizes.isEmpty ? 1 : sizes[sizes.count / 2]
        // A span of the last digits alone is none.
        let isConstant = high - low <= 1e-6 * largest
        if !isConstant, low >= 0, let least = sizes.first, high > 30 * least,
            let scale = LogScale(ScaleRange(max(least, high * 1e-12), high), onto: pixels)
        {
            manner = .logarithmic(scale)
        } else if low < 0, largest > 30 * median {
            let unit = max(median, largest * 1e-6)
            let ends = ScaleRange(MemoryScale.arsinh(low / unit), MemoryScale.arsinh(high / unit))
            manner = .bothSigns(LinearScale(ends, onto: pixels), unit: unit, largest: largest)
        } else {
            let spread = isConstant ? max(largest / 2, 1e-12) : 0
            manner = .linear(
                LinearScale(ScaleRange(low - spread, high + spread), onto: pixels).nice(4))
        }
    }

    func callAsFunction(_ value: Double) -> Double {
        switch manner {
        case .linear(let scale): scale(value)
        case .logarithmic(let scale): scale(value)
        case .bothSigns(let scale, let unit, _): scale(MemoryScale.arsinh(value / unit))
        }
    }

    /// Whether zero lies between the ends.
    var hasZeroInside: Bool {
        switch manner {
        case .linear(let scale): scale.domain.start < 0 && scale.domain.end > 0
        case .logarithmic: false
        case .bothSigns(let scale, _, _): scale.domain.end > 0
        }
    }

    /// Round numbers, as many as a height has room for.
    func ticks(height: Double) -> [Tick] {
        let most = max(2, Int(height / 20))
        let all: [Tick]
        switch manner {
        case .linear(let scale): return thinned(scale.ticks(max(2, min(6, Int(height / 30)))), to: most)
        case .logarithmic(let scale): all = scale.ticks()
        case .bothSigns(_, let unit, let largest):
            let powers =
                LogScale(ScaleRange(unit / 3, largest), onto: pixels)?.ticks().filter { $0.value > unit / 2 }
                ?? []
            let kept = thinned(powers.filter { self($0.value) - self(0) < -14 }, to: max(1, most / 2))
            let negative = kept.map { Tick(value: -$0.value, label: "−" + $0.label) }
            return [Tick(value: 0, label: "0")]
                + (kept + negative).filter {
                    let place = self($0.value)
                    return place <= pixels.start + 1 && place >= pixels.end - 1
                }
        }
        return thinned(all, to: most)
    }

    private func thinned(_ ticks: [Tick], to most: Int) -> [Tick] {
        let every = max(1, (ticks.count + most - 1) / most)
        return ticks.enumerated().filter { $0.offset % every == 0 }.map(\.element)
    }

    /// log(x + √(x² + 1)), odd.
    private static func arsinh(_ x: Double) -> Double {
        let size = x.magnitude
        let value = Elementary.log(size + (size * size + 1).squareRoot())
        return x < 0 ? -value : value
    }
}
