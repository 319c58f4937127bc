import ArgumentParser
import Foundation
import Lessons
import Publishing
import Watching

struct Watch: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a lesson again whenever it changes; show its page with live reload.",
        discussion: """
            The page is served on this machine alone and loads itself anew after every save; what is wrong with the lesson \
            is shown in it, with line and column. While something is wrong, the last good output stays. ^C ends it.

            EXAMPLES
              gradus watch backpropagation
              gradus watch my-lesson.yaml --port 8080 --open
              gradus watch my-lesson.yaml --formats svg --no-serve
            """)

    @Argument(help: LessonArgument.one, completion: LessonArgument.completion)
    var name: String

    @OptionGroup var lesson: LessonOptions
    @OptionGroup var written: RunOptions

    @Option(
        help: "The port to serve the page on; 0 takes any that is free. Otherwise 8000, or one of the next.")
    var port: UInt16?

    @Flag(inversion: .prefixedNo, help: "Serve the page on 127.0.0.1.")
    var serve = true

    @Flag(inversion: .prefixedNo, help: "Open the page in a browser.")
    var open = false

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard serve || (port == nil && !open) else {
            throw ValidationError("--no-serve leaves nothing for --port and --open")
        }
    }

    func run() throws {
        try telling {
            let path = try LessonLibrary().path(of: name)
            let folder = written.folder + "/" + Lesson.name(ofPath: path)
            let board = NewsBoard()
            let site = LessonSite(folder: folder, title: Lesson.name(ofPath: path), board: board)
            let server = serve ? try LoopbackServer.start(site, port: port) : nil
            defer { server?.stop() }
            try announce(server?.address, folder)
            let progress = ProgressBar.progress(Lesson.name(ofPath: path), quiet: output.quiet)
            try Interrupts.watching { cancellation in
                LessonWatch(path, overrides: lesson.overrides, written.forRuns, progress: progress)
                    .run(until: cancellation) { report($0, on: board, cancellation) }
            }
            // There is no other way to end than the interrupt.
            throw Status.interrupted
        }
    }

    private func announce(_ address: String?, _ folder: String) throws {
        // The address is what a script waits for, so it comes alone and first, and quiet does not swallow it.
        if let address { try Console.line(address) }
        if !output.quiet { Console.error("watching \(name), writing to \(folder)/; ^C ends") }
        if open, let address { Browser.open(address) }
    }

    /// Tells what came of a run: here, and on the page.
    private func report(_ event: LessonWatch.Event, on board: NewsBoard, _ cancellation: Cancellation) {
        ProgressBar.clear()
        do {
            switch event {
            case .written(let lesson, let summary, let seconds):
                if !summary.changes.isNone || board.latest.faults != nil { board.post(faults: nil) }
                for warning in summary.warnings { Console.error("\(lesson.name): warning: \(warning)") }
                for report in summary.recording?.divergenceReports(in: lesson) ?? [] { Console.error(report) }
                if !output.quiet {
                    let changes = Wording.changes(summary.changes)
                    try Console.line("\(lesson.name): \(changes) (\(Wording.seconds(seconds)))")
                }
                try CourseIndex.write(in: written.folder, quiet: output.quiet)
            case .failed(let error):
                tell(error)
                board.post(faults: "\(error)")
            }
        } catch let error as OutputFailure {
            // Nobody reads any more what is told here.
            tell(error)
            cancellation.request()
        } catch {
            tell(error)
        }
    }
}
