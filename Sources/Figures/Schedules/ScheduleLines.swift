import Learning
import Scenes

/// The schedules that are drawn, each with its style, and the iteration at hand.
struct ScheduleLines {
    struct Line {
        let scheduled: ScheduledRates
        let style: LineStyle
        let isOwn: Bool

        var name: String { scheduled.schedule.entry.name }
    }

    let lines: [Line]
    /// The iteration shown, counted from 1.
    let present: Int
    let iterations: Int

    init(_ context: FigureContext) {
        let experiment = context.recording.experiment
        let own = experiment.schedule.entry.name
        let isAll = context.settings.choice("of") == "all"
        let drawn = context.memory.value(FigureMemory.Key("schedule", context.settings)) {
            isAll ? ScheduledRates.all(experiment) : [ScheduledRates(experiment)]
        }
        lines = drawn.enumerated().map { index, scheduled in
            Line(
                scheduled: scheduled, style: isAll ? LineStyle(index) : LineStyle(.ink, dash: [], .circle),
                isOwn: scheduled.schedule.entry.name == own)
        }
        iterations = max(experiment.iterations, 1)
        present = min(max(context.moment.iteration, 1), iterations)
    }

    /// The line of the lesson's own schedule.
    var own: Line? { lines.first(where: \.isOwn) }

    /// The rate of the iteration shown, by the lesson's own schedule.
    var presentRate: Double { own.flatMap { rate($0, present) } ?? 0 }

    func rate(_ line: Line, _ iteration: Int) -> Double? {
        let rates = line.scheduled.rates
        return rates.indices.contains(iteration - 1) ? rates[iteration - 1] : rates.last
    }

    var highest: Double { lines.flatMap(\.scheduled.rates).filter(\.isFinite).max() ?? 1 }
}
