import Scenes

extension ScaleRange {
    /// The range of losses: where all are the same, with room around them, and none below zero where no loss is.
    static func losses(from low: Double, to high: Double) -> ScaleRange {
        let spread = high > low ? 0 : max(low.magnitude / 2, low == 0 ? 1 : 0)
        return ScaleRange(low >= 0 ? max(0, low - spread) : low - spread, high + spread)
    }
}
