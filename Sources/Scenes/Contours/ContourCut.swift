/// A side of a cell that a level goes through, and the search for the place where it does.
struct ContourCut {
    private let start: Point
    private let end: Point
    /// Heights at the ends; nil where there is none: the border's rim, or a number that is not finite.
    private var low: Double?
    private var high: Double?
    /// Between which shares of the way the level is reached.
    private var from = 0.0
    private var to = 1.0
    private var share = 0.5
    /// Which end moved last, for the rule of the Illinois method.
    private var lastMoved = 0

    init(from start: Point, height low: Double?, to end: Point, height high: Double?) {
        self.start = start
        self.end = end
        self.low = low
        self.high = high
    }

    private var point: Point { start.toward(end, share) }

    /// How near to the level a point's height must come, as a share of the level.
    private static let tolerance = 1e-3
    private static let rounds = 60

    /// The places where the level is reached: in proportion to the heights at the ends, and, where the true heights can be
    /// asked, improved by regula falsi (the Illinois method, Dowell and Jarratt 1971) until they are within a thousandth
    /// of the level.
    static func points(
        _ cuts: [ContourCut], level: Double, _ field: (([Point]) -> [Double])?
    ) -> [Point] {
        var cuts = cuts
        for index in cuts.indices { cuts[index].guess(level) }
        guard let field else { return cuts.map(\.point) }
        let heights = cuts.flatMap { [$0.low, $0.high] }.compactMap { $0 }
        let span = (heights.max() ?? 0) - (heights.min() ?? 0)
        let nearEnough = max(tolerance * level.magnitude, 1e-9 * span)
        var open = cuts.indices.filter { cuts[$0].start != cuts[$0].end }
        for _ in 0..<rounds where !open.isEmpty {
            let values = field(open.map { cuts[$0].point })
            var rest: [Int] = []
            for (index, value) in zip(open, values) where !cuts[index].narrow(value, level, nearEnough) {
                rest.append(index)
            }
            open = rest
        }
        return cuts.map(\.point)
    }

    private mutating func guess(_ level: Double) {
        guard let low, let high, low != high else {
            share = (from + to) / 2
            return
        }
        let fraction = min(max((level - low) / (high - low), 0), 1)
        share = from + (to - from) * fraction
    }

    /// Takes over the height at the point; whether that was near enough.
    private mutating func narrow(_ value: Double, _ level: Double, _ nearEnough: Double) -> Bool {
        if (value - level).magnitude <= nearEnough || to - from < 1e-12 { return true }
        let startIsAbove = low.map { $0 >= level } ?? true
        let height = value.isFinite ? value : nil
        let isAbove = height.map { $0 >= level } ?? true
        if isAbove == startIsAbove {
            from = share
            low = height
            // Halves the pull of an end that stays where it is.
            if lastMoved == 1, let high { self.high = level + (high - level) / 2 }
            lastMoved = 1
        } else {
            to = share
            high = height
            if lastMoved == 2, let low { self.low = level + (low - level) / 2 }
            lastMoved = 2
        }
        guess(level)
        return false
    }
}
