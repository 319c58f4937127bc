import Foundation
import Learning
import Lessons
import Rendering
import Scenes

/// Runs a lesson and writes everything it asks for into one folder.
package struct LessonRun: Sendable {
    package struct Options: Sendable {
        package var formats: [OutputFormat] = [.svg, .png, .pdf]
        package var theme: Theme?
        /// The folder above the lessons' folders.
        package var output = "output"
        package var jobs = 1
        package var version = ""

        package init() {}
    }

    /// What came of a run.
    package struct Summary: Sendable {
        package let folder: String
        package let files: Int
        package let bytes: Int
        package let recording: Recording
        package let warnings: [String]
        /// Seconds by stage, in order.
        package let timings: [(stage: String, seconds: Double)]
    }

    private let lesson: Lesson
    private let options: Options
    private let progress: ProgressReport
    private let cancellation: Cancellation

    package init(_ lesson: Lesson, _ options: Options, progress: ProgressReport, cancellation: Cancellation) {
        self.lesson = lesson
        self.options = options
        self.progress = progress
        self.cancellation = cancellation
    }

    /// Trains, draws and writes; the folder changes only at the very end.
    package func write() throws -> Summary {
        var clock = Stopwatch()
        let recording = try Recording.record(lesson.experiment, progress: progress, cancellation: cancellation)
        clock.lap("train")
        let plan = try DrawingPlan(lesson, recording, theme: options.theme)
        let folder = try OutputFolder(path: options.output + "/" + lesson.name)
        do {
            let (figures, warnings) = try draw(plan, recording, into: folder)
            clock.lap("draw")
            let trace = try writeTrace(recording, into: folder)
            clock.lap("trace")
            let files = figures + [trace]
            let manifest = Array(manifest(files).utf8)
            try folder.write(manifest, to: "manifest.json")
            try cancellation.check()
            try folder.commit()
            clock.lap("write")
            return Summary(
                folder: folder.path, files: files.count + 1, bytes: files.reduce(manifest.count) { $0 + $1.bytes },
                recording: recording, warnings: plan.warnings + warnings, timings: clock.laps)
        } catch {
            folder.discard()
            throw error
        }
    }

    private func draw(
        _ plan: DrawingPlan, _ recording: Recording, into folder: OutputFolder
    ) throws -> (files: [WrittenFile], warnings: [String]) {
        let pieces = plan.entries.flatMap { entry in
            entry.drawings.map { FigurePiece(entry: entry, drawings: [$0], formats: pageFormats(entry)) }
                + (entry.isAnimation && options.formats.contains(.pdf)
                    ? [FigurePiece(entry: entry, drawings: entry.drawings, formats: [.pdf])] : [])
        }
        let title = lesson.title
        let done = Counter()
        let results = try Workers.map(
            pieces.count, jobs: options.jobs, prepare: { try Draughtsman(recording, lessonTitle: title) }
        ) { draughtsman, index in
            try cancellation.check()
            let files = try pieces[index].write(draughtsman, into: folder, lesson: lesson)
            progress("drawing", done.increment(), of: pieces.count)
            return (files, draughtsman.warnings)
        }
        return (results.flatMap(\.0), results.first?.1 ?? [])
    }

    /// The frames of an animation share one PDF; single figures have their own.
    private func pageFormats(_ entry: DrawingPlan.Entry) -> [OutputFormat] {
        entry.isAnimation ? options.formats.filter { $0 != .pdf } : options.formats
    }

    private func writeTrace(_ recording: Recording, into folder: OutputFolder) throws -> WrittenFile {
        let count = recording.visibleIterations
        let iterations = Set(lesson.recordedIterations.map { $0 < 0 ? count + 1 + $0 : $0 })
            .filter { (1...max(count, 1)).contains($0) && count > 0 }.sorted()
        let numbers = StepNumbers(recording.experiment, iterations: count)
        var text: [UInt8] = []
        for iteration in iterations {
            try cancellation.check()
            let steps = numbers.first(of: iteration)...numbers.first(of: iteration + 1) - 1
            StepTrace.write(recording, steps: steps) { text += Array($0.utf8) }
        }
        try folder.write(text, to: "trace.jsonl")
        return WrittenFile(
            path: "trace.jsonl", bytes: text.count, hash: SHA256.hex(text), command: "gradus trace \(lesson.commandWords)",
            picture: nil)
    }

    private func manifest(_ files: [WrittenFile]) -> String {
        let manifest: OrderedJSON = .object([
            .init(key: "lesson", value: .text(lesson.name)), .init(key: "title", value: .text(lesson.title)),
            .init(key: "seed", value: .whole(lesson.experiment.seed)),
            .init(key: "set", value: .array(lesson.overrides.map { .text($0) })),
            .init(key: "version", value: .text(options.version)),
            .init(key: "command", value: .text("gradus run \(lesson.commandWords)")),
            .init(key: "files", value: .array(files.map(\.json))),
        ])
        return manifest.text + "\n"
    }
}
