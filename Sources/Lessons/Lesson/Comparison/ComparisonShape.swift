import Learning

/// What `compare` may hold: a list of variants, or a mapping that says in which way they are compared too.
enum ComparisonShape {
    static let shape = Shape.either([
        variants,
        .mapping([
            Field("variants", variants, required: true, "the runs that are compared"),
            Field(
                "rates", .choice(["same", "tuned"]),
                "same: all at the lesson's rate; tuned: each at the best that search finds"),
            Field("search", search, "how rates are searched for; goes with rates: tuned"),
            Field(
                "budget", .whole(1...Limits.iterations),
                "the gradients of single examples that the lesson and each variant compute, instead of epochs"
            ),
        ]),
    ])

    private static let variants = Shape.list(
        of: .mapping([
            Field("label", .text(atMost: 40), required: true, "what figures and claims call the run"),
            Field(
                "set", .free(of: .anything),
                "keys of the lesson with other values, such as training.optimizer.rate: 0.1"),
        ]), count: 1...40)

    private static let search = Shape.mapping([
        Field(
            "method", .choice(RateSearch.Method.allCases.map(\.rawValue)), default: "grid",
            "grid: at equal distances on a log scale; random: drawn on it"),
        Field(
            "over", .list(of: .number(Bounds(minimum: 0, excludesMinimum: true)), count: 2...2),
            default: [0.0001, 1], "the lowest and the highest rate"),
        Field("budget", .whole(1...200), default: 9, "how many rates are tried for each variant"),
    ])
}
