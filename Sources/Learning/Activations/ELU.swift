import Calculus

extension Activation {
    /// The exponential linear unit (Clevert and others 2015); the exponential sees only z ≤ 0, so it cannot overflow.
    static let elu = Activation(
        "elu", "z above 0, α(e^z − 1) below",
        settings: [
            Setting("alpha", .number(), default: .number(1), symbol: "α", "the limit far below 0, negated")
        ]
    ) { z, settings in
        max(z, 0) + settings.number("alpha") * expm1(min(z, 0))
    }
}
