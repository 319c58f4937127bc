extension Initializer {
    /// Every weight the same: a layer's units stay equal for ever.
    static let constant = Initializer(
        "constant", "every weight the same",
        settings: [Setting("value", .number(), default: .number(0.1), "the weight")]
    ) { settings, _, _, _ in
        settings.number("value")
    }
}
