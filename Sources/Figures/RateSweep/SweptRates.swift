import Learning
import Scenes

/// The runs of a sweep, made once for all frames, and the stable range by the curvature at the moment shown.
struct SweptRates {
    let sweep: RateSweep
    /// 2/λmax at the moment shown; nil where nothing bends upwards, or where something else than plain descent is run.
    let stableRate: Double?
    /// λmax at the moment shown, where it was computed.
    let largestCurvature: Double?

    static let settings = [
        Setting(
            "from", .number(minimum: 0, exclusiveMinimum: true), default: nil,
            "the lowest rate; by default well below the lesson's own"),
        Setting(
            "to", .number(minimum: 0, exclusiveMinimum: true), default: nil,
            "the highest rate; by default well above it, and above 2/λmax"),
        Setting("points", .whole(minimum: 2, maximum: 200), default: .number(41), "how many rates are run"),
        Setting(
            "iterations", .whole(minimum: 1, maximum: 100_000), default: nil,
            "updates of each run; by default those of the lesson, at most 500"),
    ]

    static func objection(_ question: FigureQuestion) -> FigureObjection? {
        let (low, high) = (question.settings.number("from"), question.settings.number("to"))
        guard low >= high else { return nil }
        return FigureObjection("rates go from a lower to a higher one", setting: "to")
    }

    init(_ context: FigureContext) {
        let recording = context.recording
        let experiment = recording.experiment
        let settings = context.settings
        sweep = context.memory.value(FigureMemory.Key("rate-sweep", settings)) {
            let own = max(experiment.optimizer.settings.number("rate"), 1e-12)
            let first = SweptRates.curvature(experiment, recording.state(after: 0))?.stableRate
            let known = [own] + (first.map { [$0] } ?? [])
            let given = (settings.number("from"), settings.number("to"))
            let low =
                given.0.isNaN ? min((known.min() ?? own) / 30, given.1.isNaN ? own : given.1 / 10) : given.0
            let high = given.1.isNaN ? max(4 * (known.max() ?? own), 10 * low) : given.1
            let wanted = settings.number("iterations")
            let iterations = wanted.isNaN ? min(max(experiment.iterations, 1), 500) : Int(wanted)
            return RateSweep(
                experiment, from: low, to: high, points: Int(settings.number("points")),
                iterations: iterations)
        }
        let bend = SweptRates.curvature(experiment, recording.state(after: context.updatesDone))
        largestCurvature = bend.map(\.largest)
        stableRate = bend?.stableRate
    }

    private static func curvature(_ experiment: Experiment, _ state: State) -> Curvature? {
        experiment.isPlainDescent ? Curvature(experiment, at: state) : nil
    }

    /// The loss that all runs end with that do not diverge; nil where they differ.
    var sharedLoss: Double? {
        let ended = sweep.outcomes.filter { !$0.hasDiverged }.compactMap(\.loss)
        guard let first = ended.first, ended.count > 1 else { return nil }
        return ended.allSatisfy { $0 == first } ? first : nil
    }

    /// The runs at neighbouring rates that diverge, as ranges of positions.
    var divergedGroups: [ClosedRange<Int>] {
        var groups: [ClosedRange<Int>] = []
        for (index, outcome) in sweep.outcomes.enumerated() where outcome.hasDiverged {
            if let last = groups.last, last.upperBound == index - 1 {
                groups[groups.count - 1] = last.lowerBound...index
            } else {
                groups.append(index...index)
            }
        }
        return groups
    }
}
