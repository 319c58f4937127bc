/// Slopes measured from values alone, by the central difference over five points, whose error falls as h⁴.
enum FiniteDifference {
    /// The measured slope nearest to `expected` over several widths, with its relative error.
    ///
    /// A kink within reach of a wide difference (a ReLU's corner) is out of reach of a narrow one; a wrong derivative
    /// agrees at no width.
    ///
    /// - Parameters:
    ///   - point: where the slope is taken; widths grow with it.
    ///   - scale: the size of the values, which sets how small a slope can be measured.
    ///   - value: the function at a distance from the point.
    static func nearest(
        to expected: Double, at point: Double, scale: Double, _ value: (_ distance: Double) -> Double
    ) -> (slope: Double, error: Double) {
        var best = (slope: Double.nan, error: Double.infinity)
        for width in [1e-3, 1e-4, 1e-5, 1e-6] {
            let h = width * max(1, abs(point))
            let near = value(h) - value(-h)
            let far = value(2 * h) - value(-2 * h)
            let slope = (8 * near - far) / (12 * h)
            // What rounding alone can do to the difference.
            let floor = max(scale, 1e-3) * 1e-15 / h / GradientProof.tolerance
            let size = max(abs(expected), abs(slope), floor, 1e-12)
            let error = abs(expected - slope) / size
            if error < best.error { best = (slope, error) }
            if best.error < 1e-9 { break }
        }
        return best
    }

    /// The slopes to the left and to the right of a corner, such as a ReLU's at 0; nil where there is none.
    ///
    /// A corner looks the same from close and from closer; a curve straightens.
    static func corner(
        at point: Double, scale: Double, _ value: (_ distance: Double) -> Double
    ) -> (left: Double, right: Double)? {
        let middle = value(0)
        func slopes(_ width: Double) -> (left: Double, right: Double) {
            let h = width * max(1, abs(point))
            return (
                (3 * middle - 4 * value(-h) + value(-2 * h)) / (2 * h),
                (4 * value(h) - 3 * middle - value(2 * h)) / (2 * h)
            )
        }
        let close = slopes(1e-5)
        let closer = slopes(1e-6)
        let bend = closer.right - closer.left
        let noise = max(scale, 1e-3) * 1e-8
        guard abs(bend) > 1e-3 * max(abs(closer.left), abs(closer.right)) + noise,
            abs(bend - (close.right - close.left)) < 0.01 * abs(bend) + noise
        else { return nil }
        return close
    }
}
