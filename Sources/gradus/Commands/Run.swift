import ArgumentParser
import Foundation
import Learning
import Lessons
import Publishing
import Rendering
import Scenes

struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run lessons and write everything each asks for into output/NAME/.",
        discussion: """
            EXAMPLES
              gradus run backpropagation
              gradus run lessons/06-training-loop.yaml --to notes --formats svg
              gradus run training-loop --set training.epochs=50 --theme dark
              gradus run backpropagation --formats svg,gif
            """)

    @Argument(help: LessonArgument.several, completion: LessonArgument.completion)
    var lessons: [String] = []

    @OptionGroup var lesson: LessonOptions

    @Option(help: ArgumentHelp("light, dark, auto or print, for every figure.", valueName: "theme"))
    var theme: Theme?

    @Option(
        help: ArgumentHelp(
            """
            Which of svg, png, pdf and webp to write, separated by commas; gif and mp4 too of figures with several moments, \
            if ffmpeg is installed. By default svg, png and pdf, and a webp of figures with several moments.
            """, valueName: "formats"))
    var formats: FormatList?

    @Option(name: .customLong("svg"), help: LetteringArgument.help)
    var lettering = Lettering.outlines

    @Option(
        name: .customLong("to"), help: ArgumentHelp("The folder for all output.", valueName: "dir"),
        completion: .directory)
    var folder = "output"

    @Option(help: ArgumentHelp("Show every figure here, not where the lesson says.", valueName: "where"))
    var at: StepPlace?

    @Option(help: "Threads to draw with; the files are the same whatever the number.")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    @Flag(help: "Run again even what has not changed since it was written.")
    var force = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var timing: TimingOption

    func validate() throws {
        guard (1...1024).contains(jobs) else { throw ValidationError("--jobs is a number from 1 to 1024") }
        guard !folder.isEmpty else { throw ValidationError("--to needs the name of a folder") }
    }

    func run() throws {
        try telling {
            let read = try readAll()
            var options = LessonRun.Options()
            options.formats = formats?.pictures ?? options.formats
            options.animations = formats?.animations ?? options.animations
            options.drawing.theme = theme
            options.drawing.lettering = lettering
            options.drawing.at = at
            options.output = folder
            options.jobs = jobs
            options.version = Gradus.version
            options.stamps = LessonRun.Options.usualStamps
            options.isForced = force
            try Interrupts.watching { cancellation in
                for lesson in read {
                    let progress = ProgressBar.progress(lesson.name, quiet: output.quiet)
                    let summary = try LessonRun(
                        lesson, options, progress: progress, cancellation: cancellation
                    ).write()
                    ProgressBar.clear()
                    try report(lesson, summary)
                }
            }
            try writeIndex()
        }
    }

    /// Reads every lesson before the first is run, so that nothing is written when one is wrong.
    private func readAll() throws -> [Lesson] {
        var lessons: [Lesson] = []
        var failure: (any Error)?
        for path in try lesson.paths(self.lessons) {
            do {
                let lesson = try Lesson.read(path: path, overrides: lesson.overrides)
                if let at { try at.check(in: lesson.experiment) }
                if let other = lessons.first(where: { $0.name == lesson.name }), other.path != path {
                    throw UsageFailure(
                        "\(other.path) and \(path) would both be written to \(folder)/\(lesson.name)/")
                }
                lessons.append(lesson)
            } catch {
                tell(error)
                failure = failure ?? error
            }
        }
        if let failure { throw Status.of(failure) }
        return lessons
    }

    /// The index of every lesson in the output folder, those of earlier runs too.
    private func writeIndex() throws {
        let (written, warnings) = try CourseIndex(output: folder).write()
        for warning in warnings { Console.error("warning: \(warning)") }
        guard !output.quiet, let first = written.first else { return }
        try Console.write("The course: \(first)\n")
    }

    private func report(_ lesson: Lesson, _ summary: LessonRun.Summary) throws {
        for warning in summary.warnings { Console.error("\(lesson.name): warning: \(warning)") }
        for report in summary.recording?.divergenceReports(in: lesson) ?? [] { Console.error(report) }
        timing.tell(summary.timings, of: lesson)
        guard !output.quiet else { return }
        let training = summary.recording.map { "\(Wording.training($0))" } ?? "unchanged"
        let files = summary.files.count.counted("file")
        let touched = Wording.changes(summary.changes, isRemembered: summary.recording == nil)
        try Console.write(
            """
            \(lesson.title): \(training)
              \(files), \(Wording.bytes(summary.bytes)) in \(summary.folder)/\(touched)
              look at \(summary.folder)/\(summary.files[0])

            """)
    }
}
