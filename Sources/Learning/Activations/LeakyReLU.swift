import Calculus

extension Activation {
    /// ReLU that keeps a small slope below 0, so that no unit dies (Maas and others 2013).
    static let leakyReLU = Activation(
        "leaky_relu", "z above 0, slope · z below",
        settings: [Setting("slope", .number(), default: .number(0.01), symbol: "α", "the slope below 0")]
    ) { z, settings in
        max(z, 0) + settings.number("slope") * min(z, 0)
    }
}
