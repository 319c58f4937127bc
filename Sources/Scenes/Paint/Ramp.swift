/// A scale of colours that values are shown on.
package enum Ramp: String, Hashable, Sendable, CaseIterable {
    /// −1 to 1: brown, near white, blue.
    case activation
    /// 0 to 1: the fill of a loss surface, low is paper.
    case surface
    /// 0 to 1: the strength of a gradient, in violet.
    case gradient
    /// 0 to 1: paper to ink, for images.
    case tone
}

extension Array where Element == RGB {
    /// The colour at `position` (0 to 1) between evenly spaced stops; outside, the nearest end.
    func interpolated(at position: Double) -> RGB {
        guard let first, let last else { return RGB(0) }
        let place = position * Double(count - 1)
        guard place > 0 else { return first }
        guard place < Double(count - 1) else { return last }
        let lower = Int(place)
        return self[lower + 1].blended(over: self[lower], strength: place - Double(lower))
    }
}
