import Lessons

/// What `manifest.json` tells: the lesson, its seed and changes, the version, and every file.
struct Manifest {
    let lesson: Lesson
    let options: LessonRun.Options
    let files: [WrittenFile]

    var bytes: [UInt8] {
        let manifest: OrderedJSON = .object([
            .init(key: "lesson", value: .text(lesson.name)),
            .init(key: "title", value: .text(lesson.title)),
            .init(key: "seed", value: .whole(lesson.experiment.seed)),
            .init(key: "set", value: .array(lesson.overrides.map { .text($0) })),
            .init(key: "version", value: .text(options.version)),
            .init(key: "command", value: .text("gradus run \(lesson.commandWords)")),
            .init(key: "files", value: .array(files.map(\.json))),
        ])
        return Array((manifest.text + "\n").utf8)
    }
}
