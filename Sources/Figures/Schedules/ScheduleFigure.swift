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
        let width = context.isCell ? context.size.width : context.page.content.width
        let rows = telling.key.lineCount(width: width, context.typesetter)
        let frame = PageFrame(context, hasRibbon: false, isWide: true, legendRows: rows)
        let drawing = ScheduleDrawing(context, lines, in: frame.body)
        let header = frame.headerItems(
            title: telling.title, subtitle: telling.subtitle, phase: nil, context.typesetter)
        return Scene(
            id: context.id, size: context.size, title: telling.title,
            description: telling.subtitle.joined(separator: ", ") + ".", alternative: telling.alternative,
            items: header + drawing.items + telling.key.items(in: frame, context.typesetter))
    }
}
