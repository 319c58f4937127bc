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
              gradus run one-neuron --for latex,typst
              gradus run backpropagation --formats svg,gif
            """)

    @Argument(help: LessonArgument.several, completion: LessonArgument.completion)
    var lessons: [String] = []

    @OptionGroup var lesson: LessonOptions

    @OptionGroup var written: RunOptions

    @Option(
        help: ArgumentHelp("Show every figure here, not where the lesson says.", valueName: "where"),
        transform: PlaceArgument.read)
    var at: StepPlace?

    @Flag(help: "Run again even what has not changed since it was written.")
    var force = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var timing: TimingOption

    func run() throws {
        try telling {
            let read = try readAll()
            var options = written.forRuns
            options.drawing.at = at
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
            try CourseIndex.write(in: written.folder, quiet: output.quiet)
        }
    }

    /// Reads every lesson before the first is run, so that nothing is written when one is wrong.
    private func readAll() throws -> [Lesson] {
        var lessons: [Lesson] = []
        try lesson.forEach(self.lessons) { path in
            let lesson = try Lesson.read(path: path, overrides: lesson.overrides)
            if let at { try at.check(in: lesson.experiment) }
            if let other = lessons.first(where: { $0.name == lesson.name }), other.path != path {
                throw UsageFailure(
                    "\(other.path) and \(path) would both be written to \(written.folder)/\(lesson.name)/")
            }
            lessons.append(lesson)
        }
        return lessons
    }

    private func report(_ lesson: Lesson, _ summary: LessonRun.Summary) throws {
        for warning in summary.warnings { Console.error("\(lesson.name): warning: \(warning)") }
        for report in summary.recording?.divergenceReports(in: lesson) ?? [] { Console.error(report) }
        timing.tell(summary.timings, of: lesson)
        guard !output.quiet else { return }
        let training = summary.recording.map { "\(Wording.training($0))" } ?? "unchanged"
        let files = summary.files.count.counted("file")
        // Of a first run it goes without saying; of a remembered one it has been said.
        let isTold = summary.recording != nil && summary.changes.kept > 0
        let changes = isTold ? " (\(Wording.changes(summary.changes)))" : ""
        try Console.write(
            """
            \(lesson.title): \(training)
              \(files), \(Wording.bytes(summary.bytes)) in \(summary.folder)/\(changes)
              look at \(summary.folder)/\(summary.files[0])

            """)
    }
}

extension CourseIndex {
    /// Writes the index of every lesson in the output folder, those of earlier runs too, and tells so.
    static func write(in folder: String, quiet: Bool) throws {
        let (written, warnings) = try CourseIndex(output: folder).write()
        for warning in warnings { Console.error("warning: \(warning)") }
        guard !quiet, let first = written.first else { return }
        try Console.write("The course: \(first)\n")
    }
}
