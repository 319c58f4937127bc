import Calculus

extension Schedule {
    /// A straight rise from a share of the rate to the whole of it, then constant.
    static let warmup = Schedule(
        "warmup", "a straight rise to the rate, then constant",
        settings: [
            Setting(
                "epochs", .whole(minimum: 1, maximum: 1_000_000), default: .number(5),
                "how long the rise takes"),
            Setting(
                "start", .number(minimum: 0, maximum: 1), default: .number(1.0 / 3),
                "the share of the rate at the start"),
        ]
    ) { schedule in
        let start = schedule.settings.number("start")
        let progress = min(schedule.epoch / schedule.settings.number("epochs"), 1)
        return schedule.rate * (start + (1 - start) * progress)
    }
}
