import Figures
import Learning
import Lessons
import Rendering
import Scenes

/// Runs a lesson and writes everything it asks for into one folder.
package struct LessonRun: Sendable {
    package struct Options: Sendable {
        /// What figures of one moment become, and the frames of others as far as no animation has that format.
        package var formats: [OutputFormat] = [.svg, .png, .pdf]
        /// What figures of several moments become as a whole.
        package var animations: [AnimationFormat] = [.pdf, .webp]
        package var drawing = Drawing.Choices()
        /// The folder above the lessons' folders.
        package var output = "output"
        package var jobs = 1
        /// The forms of the notes besides `notes.md`.
        package var notes: [NotesForm] = []
        package var version = ""
        /// Where to remember runs, so that an unchanged one is not made again; nil to make every one.
        package var stamps: String?
        /// Makes a run even if it is remembered.
        package var isForced = false

        /// Where a user's runs are remembered; nil where there is no such place.
        package static var usualStamps: String? { RunStamp.usualFolder }

        package init() {}
    }

    /// What came of a run.
    package struct Summary: Sendable {
        package let folder: String
        /// The paths of all files, below the folder, in the manifest's order.
        package let files: [String]
        package let bytes: Int
        /// Nil when an earlier run was found to be the same, so that nothing was done.
        package let recording: Recording?
        package let changes: FolderChanges
        package let warnings: [String]
        /// Seconds by stage, in order.
        package let timings: [(stage: String, seconds: Double)]
    }

    private let lesson: Lesson
    private let options: Options
    private let progress: ProgressReport
    private let cancellation: Cancellation

    package init(
        _ lesson: Lesson, _ options: Options, progress: ProgressReport, cancellation: Cancellation
    ) {
        self.lesson = lesson
        self.options = options
        self.progress = progress
        self.cancellation = cancellation
    }

    /// Trains, draws and writes; the folder changes only at the very end.
    package func write() throws -> Summary {
        if options.animations.contains(where: \.needsFFmpeg) { _ = try FFmpeg.find() }
        var clock = Stopwatch()
        let stamp = RunStamp(lesson, options)
        if !options.isForced, let files = stamp?.untouchedFiles { return remembered(files) }
        let folder = try OutputFolder(path: options.output + "/" + lesson.name)
        do {
            let recording = try Recording.record(
                lesson.experiment, progress: progress, cancellation: cancellation)
            clock.lap("train")
            let resolver = RecordingResolver(recording)
            let (lesson, gaps) = try self.lesson.filled(from: resolver)
            let claims = lesson.claimOutcomes(in: resolver).outcomes
            let plan = try DrawingPlan(lesson, recording, options.drawing)
            let (figures, replaced) = try draw(plan, of: lesson, recording, into: folder)
            clock.lap("draw")
            let told = NotesContent(lesson, recording, NotedFigure.all(of: plan, files: figures), claims)
            let notes = try told.write(
                into: folder, options.notes, command: "gradus run \(lesson.commandWords)")
            clock.lap("notes")
            let steps = RecordedSteps(lesson, recording)
            let trace = try writeTrace(steps, recording, into: folder)
            clock.lap("trace")
            let page = PageWriting(
                lesson: lesson, recording: recording, plan: plan, options: options,
                cancellation: cancellation, progress: progress)
            let index = try writePage(page.page(claims), into: folder)
            clock.lap("page")
            let files = [index] + notes + figures + [trace]
            let manifest = Manifest(lesson: lesson, options: options, files: files, claims: claims).bytes
            try folder.write(manifest, to: "manifest.json")
            try cancellation.check()
            let changes = try folder.commit()
            clock.lap("write")
            let warnings = gaps + plan.warnings + steps.warnings + replaced
            // What is to be told of a run is told every time, so such a run is made every time.
            if warnings.isEmpty && recording.divergence == nil { stamp?.write() }
            return Summary(
                folder: folder.path, files: files.map(\.path) + ["manifest.json"],
                bytes: files.reduce(manifest.count) { $0 + $1.bytes }, recording: recording,
                changes: changes, warnings: warnings, timings: clock.laps)
        } catch {
            folder.discard()
            throw error
        }
    }

    private func remembered(_ files: [String]) -> Summary {
        let folder = options.output + "/" + lesson.name
        let sizes = files.compactMap { FileState(folder + "/" + $0)?.size }
        return Summary(
            folder: folder, files: files, bytes: sizes.reduce(0, +), recording: nil,
            changes: FolderChanges(written: 0, kept: files.count, removed: 0), warnings: [], timings: [])
    }

    private func draw(
        _ plan: DrawingPlan, of lesson: Lesson, _ recording: Recording, into folder: OutputFolder
    ) throws -> (files: [WrittenFile], warnings: [String]) {
        let pieces = plan.entries.flatMap {
            FigurePiece.pieces(of: $0, options.formats, animations: options.animations)
        }
        let total = pieces.reduce(0) { $0 + $1.count }
        let done = Counter()
        let memory = FigureMemory()
        // The longest first, so that no thread is left alone with one at the end.
        let order = pieces.indices.sorted { (-pieces[$0].count, $0) < (-pieces[$1].count, $1) }
        let results = try Workers.map(
            pieces.count, jobs: options.jobs,
            prepare: { try Draughtsman(recording, of: lesson, memory: memory) },
            { draughtsman, place in
                let index = order[place]
                let files = try pieces[index].write(draughtsman, into: folder) {
                    try cancellation.check()
                    progress("drawing", done.increment(), of: total)
                }
                return (index, files, draughtsman.warnings)
            })
        let files = results.sorted { $0.0 < $1.0 }.flatMap(\.1)
        return (files, results.first?.2 ?? [])
    }

    private func writePage(_ page: [UInt8], into folder: OutputFolder) throws -> WrittenFile {
        try folder.write(page, to: "index.html")
        return WrittenFile(
            path: "index.html", bytes: page.count, hash: SHA256.hex(page),
            command: "gradus run \(lesson.commandWords)", picture: nil)
    }

    private func writeTrace(
        _ steps: RecordedSteps, _ recording: Recording, into folder: OutputFolder
    ) throws -> WrittenFile {
        let file = try folder.open("trace.jsonl")
        let total = steps.ranges.reduce(0) { $0 + $1.count }
        var done = 0
        for range in steps.ranges {
            try StepTrace.write(recording, steps: range) { lines in
                try cancellation.check()
                try file.append(lines)
                done += lines.count { $0 == UInt8(ascii: "\n") }
                progress("writing steps", done, of: total)
            }
        }
        try file.finish()
        return WrittenFile(
            path: "trace.jsonl", bytes: file.bytes, hash: file.hash,
            command: "gradus run \(lesson.commandWords)", picture: nil)
    }
}
