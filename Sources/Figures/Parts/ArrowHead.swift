import Scenes

/// The head of an arrow.
enum ArrowHead {
    /// A filled head with its point at `tip`, coming from `tail`.
    static func item(at tip: Point, from tail: Point, size: Double = 10, _ role: Role, strength: Double = 1)
        -> Item
    {
        let length = tip.distance(to: tail)
        guard length > 0 else { return .polygon([tip], fill: Paint(role)) }
        let back = (tail - tip) * (size / length)
        let side = Point(-back.y, back.x) * 0.45
        return .polygon(
            [tip, tip + back + side, tip + back * 0.8, tip + back - side],
            fill: Paint(role, strength: strength))
    }
}
