import Calculus

extension Schedule {
    /// Half a cosine wave from η₀ down to the minimum (Loshchilov and Hutter 2017, without restarts).
    static let cosine = Schedule(
        "cosine", "half a cosine wave from the rate down to a minimum",
        settings: [
            Setting(
                "epochs", .whole(minimum: 1, maximum: 10_000_000), default: nil,
                "how long the way down takes; by default the whole training"),
            Setting("minimum", .number(minimum: 0), default: .number(0), "the rate at the end"),
        ]
    ) { schedule in
        let given = schedule.settings.number("epochs")
        let length = given.isNaN ? Double(schedule.totalEpochs) : given
        let minimum = schedule.settings.number("minimum")
        return minimum + (schedule.rate - minimum) * (0.5 * (1 + cos(schedule.epoch * (Double.pi / length))))
    }
}
