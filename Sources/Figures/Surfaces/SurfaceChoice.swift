import Learning
import Scenes

/// Which plane through the parameters a surface figure shows, and which part of it.
struct SurfaceChoice {
    /// The settings that the choice is read from.
    static let settings = [
        Setting(
            "plane", .choice(["weights", "random", "principal"]), default: nil,
            "weights: two parameters (see of); random: two filter-normalised directions; principal: the main directions of "
                + "the paths; left out, weights where two are trained or named, else principal"),
        Setting("of", .list(), default: nil, "two parameters by name, as [w[1][1][1], w[1][1][2]]"),
        Setting(
            "direction_seed", .whole(minimum: 0, maximum: 1_000_000), default: .number(1),
            "which random directions"),
        Setting("left", .number(), default: nil, "where the horizontal axis begins"),
        Setting("right", .number(), default: nil, "where it ends"),
        Setting("bottom", .number(), default: nil, "where the vertical axis begins"),
        Setting("top", .number(), default: nil, "where it ends"),
        Setting(
            "levels", .whole(minimum: 3, maximum: 40), default: .number(14), "lines of equal loss, about"),
    ]

    /// What keeps these settings from being drawn.
    @Sendable static func objection(_ question: FigureQuestion) -> FigureObjection? {
        let settings = question.settings
        let trainable = question.experiment.trainable
        guard trainable.count > 1 else {
            return FigureObjection(
                "a loss surface needs two trained parameters; this lesson has \(trainable.count == 1 ? "one" : "none")"
            )
        }
        let names = settings.list("of")
        let wanted = settings.choice("plane")
        if !names.isEmpty {
            guard wanted == nil || wanted == "weights" else {
                return FigureObjection("a plane of directions has no parameters to name", setting: "of")
            }
            for name in names where !trainable.contains(where: { $0.name.text == name }) {
                let forms = trainable.first.map { first in
                    trainable.last.map { "from \(first.name.text) to \($0.name.text)" } ?? first.name.text
                }
                return FigureObjection(
                    "there is no trained parameter '\(name)'"
                        + (forms.map { "; their names go \($0)" } ?? ""),
                    setting: "of")
            }
            guard names.count == 2, names[0] != names[1] else {
                return FigureObjection("give two different parameters", setting: "of")
            }
        } else if wanted == "weights", trainable.count > 2 {
            return FigureObjection(
                "say which two of the \(trainable.count) parameters, as of: [\(trainable[0].name.text), \(trainable[1].name.text)]",
                setting: "plane")
        }
        for (low, high) in [("left", "right"), ("bottom", "top")] {
            let (a, b) = (settings.number(low), settings.number(high))
            if a.isNaN != b.isNaN {
                return FigureObjection("give both \(low) and \(high)", setting: a.isNaN ? high : low)
            }
            if !a.isNaN, !(a < b) || !(b - a).isFinite {
                return FigureObjection("\(low) must be less than \(high)", setting: low)
            }
        }
        return nil
    }

    /// The plane that the settings ask for.
    ///
    /// - Parameter paths: what it follows where it has to follow some, until they climb away; it goes through the end of the first.
    static func plane(
        _ experiment: Experiment, _ settings: Settings, paths: [TrainingPath]
    ) -> ParameterPlane {
        let trainable = experiment.trainable
        let last = paths.first?.stopsBeforeFlight.last?.parameters ?? trainable.map(\.initial)
        let named = settings.list("of").compactMap { name in
            trainable.firstIndex { $0.name.text == name }
        }
        if named.count == 2 { return ParameterPlane(of: named[0], named[1], through: last) }
        let random = ParameterPlane(
            randomThrough: last, of: experiment, seed: Int(settings.number("direction_seed")))
        switch settings.choice("plane") {
        case "random": return random
        case nil where trainable.count == 2: return ParameterPlane(of: 0, 1, through: last)
        case "weights": return ParameterPlane(of: 0, 1, through: last)
        default:
            let states = paths.map { $0.stopsBeforeFlight.map(\.parameters) }
            return ParameterPlane(principalOf: states) ?? random
        }
    }

    /// The part of the plane that the settings name; nil for a side that they leave open.
    static func bounds(_ settings: Settings) -> (across: ClosedRange<Double>?, up: ClosedRange<Double>?) {
        func range(_ low: String, _ high: String) -> ClosedRange<Double>? {
            let (a, b) = (settings.number(low), settings.number(high))
            return a < b ? a...b : nil
        }
        return (range("left", "right"), range("bottom", "top"))
    }
}
