import Calculus

extension Schedule {
    /// η = η₀ · factor^⌊epoch / every⌋.
    static let step = Schedule(
        "step", "multiplied by a factor every so many epochs",
        settings: [
            Setting(
                "every", .whole(minimum: 1, maximum: 1_000_000), default: .number(10),
                "epochs between two drops"),
            Setting("factor", .number(minimum: 0), default: .number(0.1), "what each drop multiplies by"),
        ]
    ) { schedule in
        let factor = schedule.rate.builder.constant(schedule.settings.number("factor"))
        return schedule.rate * pow(factor, floor(schedule.epoch / schedule.settings.number("every")))
    }
}
