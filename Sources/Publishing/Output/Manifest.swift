import Lessons

/// What `manifest.json` tells: the lesson, its seed and changes, the version, and every file.
struct Manifest {
    let lesson: Lesson
    let options: LessonRun.Options
    let files: [WrittenFile]
    let claims: [ClaimOutcome]

    var bytes: [UInt8] {
        let manifest: OrderedJSON = .object([
            .init(key: "lesson", value: .text(lesson.name)),
            .init(key: "title", value: .text(lesson.title)),
            .init(key: "file", value: .text(lesson.path.split(separator: "/").last.map(String.init) ?? "")),
            .init(key: "topics", value: .array(lesson.topics.map { .text($0) })),
            .init(key: "seed", value: .whole(lesson.experiment.seed)),
            .init(key: "set", value: .array(lesson.overrides.map { .text($0) })),
            .init(key: "version", value: .text(options.version)),
            .init(key: "command", value: .text("gradus run \(lesson.commandWords)")),
            .init(key: "claims", value: .array(claims.map(\.json))),
            .init(key: "files", value: .array(files.map(\.json))),
        ])
        return Array((manifest.text + "\n").utf8)
    }
}

extension ClaimOutcome {
    fileprivate var json: OrderedJSON {
        .object([
            .init(key: "says", value: .text(says)), .init(key: "that", value: .text(that)),
            .init(key: "outcome", value: .text(verdict.rawValue)),
        ])
    }
}
