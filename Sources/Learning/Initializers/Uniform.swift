extension Initializer {
    static let uniform = Initializer(
        "uniform", "uniform between two bounds",
        settings: [
            Setting("low", .number(), default: .number(-0.5), "the lower bound"),
            Setting("high", .number(), default: .number(0.5), "the upper bound"),
        ]
    ) { settings, _, _, random in
        random.uniform(settings.number("low"), settings.number("high"))
    }
}
