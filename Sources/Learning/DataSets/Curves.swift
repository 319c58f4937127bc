import Calculus

extension DataSet {
    /// y = slope · x + intercept.
    static let line = DataSet(
        "line", "points about a straight line",
        settings: [
            .count(20), .noise(0.1),
            Setting("slope", .number(), default: .number(0.5), "the slope of the line"),
            Setting("intercept", .number(), default: .number(0.2), "its height at 0"),
        ]
    ) { settings, random in
        curve(settings, &random) { settings.number("slope") * $0 + settings.number("intercept") }
    }

    /// y = sin(πx).
    static let sine = DataSet(
        "sine", "points about one wave of a sine", settings: [.count(40), .noise(0.1)]
    ) { settings, random in
        curve(settings, &random) { Elementary.sin(Double.pi * $0) }
    }

    /// Points evenly spaced over [−1, 1], with noise on y alone.
    private static func curve(
        _ settings: Settings, _ random: inout RandomStream, _ height: (Double) -> Double
    ) -> [Example] {
        let count = Int(settings.number("count"))
        return (0..<count).map { row in
            let x = -1 + 2 * Double(row) / Double(count - 1)
            let y = random.normal(mean: height(x), deviation: settings.number("noise"))
            return Example(inputs: [x], label: .number(y))
        }
    }
}
