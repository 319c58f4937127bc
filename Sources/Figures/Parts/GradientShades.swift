/// Which of the five violets a gradient gets: each lighter one is a tenth of the one before.
struct GradientShades {
    /// The size that has the darkest shade.
    let largest: Double

    /// - Parameter gradients: all that the frame may show, so that a shade means the same in every step.
    init(_ gradients: some Sequence<Double>) {
        largest = gradients.reduce(0) { $1.isFinite ? max($0, $1.magnitude) : $0 }
    }

    /// 0 (lightest) to 4; what is not finite is darkest.
    func step(of gradient: Double) -> Int {
        guard gradient.isFinite else { return 4 }
        guard gradient != 0, largest > 0 else { return 0 }
        var step = 4
        // Half a decade below the largest still counts as it.
        var limit = largest / 10.0.squareRoot()
        while step > 0, gradient.magnitude < limit {
            limit /= 10
            step -= 1
        }
        return step
    }
}
