import Calculus
import Formulas

extension Landscape {
    /// A bowl κ times steeper across than along, turned by an angle; κ is its condition number.
    ///
    /// Its curvature along the valley is 1 and across it κ, so gradient descent converges at rates below 2/κ (Polyak 1964).
    static let quadratic = Landscape(
        "quadratic", "½(u² + κv²), a bowl of a chosen condition number κ; u, v are x, y turned by an angle",
        settings: [
            Setting(
                "condition", .number(minimum: 1), default: .number(10), symbol: "κ",
                "the largest curvature by the smallest"),
            Setting(
                "rotation", .number(minimum: -360, maximum: 360), default: .number(0),
                "degrees by which the bowl is turned, anticlockwise"),
        ], minima: [(0, 0)], window: (-4...4, -4...4)
    ) { x, y, settings in
        let κ = x.builder.constant(
            settings.number("condition"), Name("condition", .letter("κ", role: .setting)))
        let turn = settings.number("rotation")
        guard turn != 0 else { return 0.5 * (square(x) + κ * square(y)) }
        let c = Elementary.cos(turn * Double.pi / 180)
        let s = Elementary.sin(turn * Double.pi / 180)
        let u = (c * x + s * y).named(Name("u"))
        let v = (c * y - s * x).named(Name("v"))
        return 0.5 * (square(u) + κ * square(v))
    }
}
