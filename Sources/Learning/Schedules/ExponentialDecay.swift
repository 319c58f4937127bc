import Calculus

extension Schedule {
    /// η = η₀ · factor^epoch.
    static let exponential = Schedule(
        "exponential", "multiplied by a factor every epoch",
        settings: [
            Setting("factor", .number(minimum: 0), default: .number(0.95), "what each epoch multiplies by")
        ]
    ) { schedule in
        schedule.rate
            * pow(schedule.rate.builder.constant(schedule.settings.number("factor")), schedule.epoch)
    }
}
