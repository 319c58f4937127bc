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
}
