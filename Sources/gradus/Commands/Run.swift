import ArgumentParser
import Foundation
import Lessons
import Publishing
import Scenes

struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run lessons and write everything each asks for into output/NAME/.",
        discussion: """
            EXAMPLES
              gradus run backpropagation
              gradus run lessons/06-training-loop.yaml --to notes/figures --formats svg
              gradus run training-loop --set training.epochs=50 --theme dark
            """)

    @Argument(help: "Lessons by path or name; all of them when none is named.", completion: .file(extensions: ["yaml"]))
    var lessons: [String] = []

    @OptionGroup var lesson: LessonOptions

    @Option(help: ArgumentHelp("light, dark, auto or print, for every figure.", valueName: "theme"))
    var theme: Theme?

    @Option(help: ArgumentHelp("Which of svg, png and pdf to write, separated by commas.", valueName: "formats"))
    var formats: FormatList?

    @Option(name: .customLong("to"), help: ArgumentHelp("The folder for all output.", valueName: "dir"), completion: .directory)
    var output = "output"

    @Option(help: "Threads to draw with; the files are the same whatever the number.")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    @OptionGroup var quiet: QuietOption

    func validate() throws {
        guard (1...1024).contains(jobs) else { throw ValidationError("--jobs is a number from 1 to 1024") }
    }

    func run() throws {
        try telling {
            let read = try readAll()
            var options = LessonRun.Options()
            options.formats = formats?.formats ?? options.formats
            options.theme = theme
            options.output = output
            options.jobs = jobs
            options.version = Gradus.version
            try Interrupts.watching { cancellation in
                for lesson in read {
                    let progress = ProgressBar.progress(lesson.name, quiet: quiet.quiet)
                    let summary = try LessonRun(lesson, options, progress: progress, cancellation: cancellation).write()
                    ProgressBar.clear()
                    report(lesson, summary)
                }
            }
        }
    }

    /// Reads every lesson before the first is run, so that nothing is written when one is wrong.
    private func readAll() throws -> [Lesson] {
        var lessons: [Lesson] = []
        var firstFailure: (any Error)?
        for path in try lesson.paths(self.lessons) {
            do {
                lessons.append(try Lesson.read(path: path, overrides: lesson.overrides))
            } catch {
                tell(error)
                firstFailure = firstFailure ?? error
            }
        }
        if let firstFailure { throw Status.of(firstFailure) }
        return lessons
    }

    private func report(_ lesson: Lesson, _ summary: LessonRun.Summary) {
        for warning in summary.warnings { Console.error("warning: \(warning)") }
        if let divergence = summary.recording.divergence { Console.error(divergence.report(in: lesson)) }
        if quiet.timings {
            for lap in summary.timings { Console.error("\(lesson.name): \(lap.stage) \(Wording.seconds(lap.seconds))") }
        }
        guard !quiet.quiet else { return }
        let losses = summary.recording.batchLosses
        let training = losses.isEmpty
            ? "no iterations"
            : "\(summary.recording.iterations.grouped) iterations, loss \(Wording.number(losses[0])) → \(Wording.number(losses[losses.count - 1]))"
        print("\(lesson.title): \(training)")
        print("  \(summary.files) files, \(Wording.bytes(summary.bytes)) in \(summary.folder)/")
        let figures = lesson.figures.first.map { _ in "figures/" } ?? ""
        print("  look at \(summary.folder)/\(figures)")
    }
}
