extension Initializer {
    static let normal = Initializer(
        "normal", "normal with a mean and a standard deviation",
        settings: [
            Setting("mean", .number(), default: .number(0), "the mean"),
            Setting(
                "deviation", .number(minimum: 0), default: .number(0.1), aliases: ["std"],
                "the standard deviation"),
        ]
    ) { settings, _, _, random in
        random.normal(mean: settings.number("mean"), deviation: settings.number("deviation"))
    }
}
