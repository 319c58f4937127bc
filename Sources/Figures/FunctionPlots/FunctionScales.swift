import Scenes

/// The ranges that all plots of a figure share, so that they can be compared.
struct FunctionScales {
    let x: ScaleRange
    let y: ScaleRange

    /// - Parameters:
    ///   - least: a range that y covers in any case.
    ///   - limit: values beyond it are cut off; only present values may widen it.
    init(_ functions: [SampledFunction], x: ScaleRange, least: ScaleRange, limit: ScaleRange) {
        self.x = x
        var low = least.start
        var high = least.end
        for function in functions {
            for number in function.values + function.slopes where number.isFinite {
                low = min(low, max(number, limit.start))
                high = max(high, min(number, limit.end))
            }
            for mark in function.marks where mark.x >= x.start && mark.x <= x.end {
                for number in [mark.value, mark.slope] where number.magnitude < 20 {
                    low = min(low, number)
                    high = max(high, number)
                }
            }
        }
        let room = 0.06 * (high - low)
        y = ScaleRange(low - room, high + room)
    }

    func xScale(_ plot: Rect) -> LinearScale { LinearScale(x, onto: ScaleRange(plot.minX, plot.maxX)) }
    func yScale(_ plot: Rect) -> LinearScale { LinearScale(y, onto: ScaleRange(plot.maxY, plot.minY)) }
}
