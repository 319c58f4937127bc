import Learning
import Scenes

extension Figure {
    /// The learning rate over the iterations: the lesson's schedule, or all schedules there are beside it.
    static let schedule = Figure(
        "schedule", "the learning rate over the iterations, with the schedule's formula",
        settings: [
            Setting(
                "of", .choice(["own", "all"]), default: .choice("own"),
                "the lesson's schedule, or all schedules side by side, the others with their defaults")
        ]
    ) { context in
        let lines = ScheduleLines(context)
        let telling = ScheduleTelling(context: context, lines: lines)
        let frame = PageFrame(context, wideAbove: telling.key)
        let drawing = ScheduleDrawing(context, lines, in: frame.body)
        return frame.scene(
            context, title: telling.title, subtitle: telling.subtitle, alternative: telling.alternative,
            items: drawing.items + telling.key.items(in: frame, context.typesetter))
    }
}
