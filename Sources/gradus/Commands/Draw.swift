import ArgumentParser
import Figures
import Foundation
import Learning
import Lessons
import Publishing
import Rendering
import Scenes

struct Draw: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Draw one figure, at any step, in any format.",
        discussion: """
            FIGURE is a kind of figure (`gradus list figures`) or the name of one that the lesson asks for. The ending of \
            the file says the format; without -o or --to the figure goes to standard output. A figure of several moments \
            becomes an animation in webp, gif and mp4 (the last two if ffmpeg is installed), and a page a frame in pdf; \
            --at picks one moment.

            \(PlaceArgument.forms)

            EXAMPLES
              gradus draw backpropagation network --at 'w[2][1][1]' -o chain.svg
              gradus draw training-loop loss-curves --theme dark -o loss.png
              gradus draw backpropagation network --formats svg,pdf --to notes
              gradus draw backpropagation network --svg text --theme auto -o page.svg
              gradus draw training-loop network --with 'at={every: 10}' --with pace=0.5 -o training.webp
            """)

    @Argument(help: LessonArgument.one, completion: LessonArgument.completion)
    var lesson: String

    @Argument(help: "A kind of figure, or the name of a figure of the lesson.")
    var figure: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("file.svg, .png, .pdf, .webp, .gif or .mp4.", valueName: "file"),
        completion: .file())
    var output: String?

    @Option(help: ArgumentHelp("The step to show.", valueName: "where"), transform: PlaceArgument.read)
    var at: StepPlace?

    @Option(
        name: .customLong("with"),
        help: ArgumentHelp(
            "Change a setting of the figure; may be repeated: --with columns=2", valueName: "key=value"))
    var changes: [String] = []

    @Option(help: "slide (1280×720), note (800×500), half (520×400) or strip (1280×240).")
    var size: PageFormat?

    @Option(help: ArgumentHelp("light, dark, auto or print.", valueName: "theme"))
    var theme: Theme?

    @Option(help: "Pixels of a PNG for each pixel of the page, 1 to 4; enlarges the other formats alike.")
    var scale = 1

    @Option(name: .customLong("svg"), help: LetteringArgument.help)
    var lettering = Lettering.outlines

    @Option(
        help: ArgumentHelp(
            "Which of svg, png, pdf, webp, gif and mp4 to draw, without -o.", valueName: "formats"))
    var formats: FormatList?

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp("The folder for FIGURE.svg and others, without -o.", valueName: "dir"),
        completion: .directory)
    var folder: String?

    @OptionGroup var options: LessonOptions
    @OptionGroup var quiet: OutputOptions
    @OptionGroup var timing: TimingOption

    func validate() throws {
        guard (1...4).contains(scale) else { throw ValidationError("--scale is a number from 1 to 4") }
        if let output {
            guard FormatList(argument: ending(of: output)) != nil else {
                throw ValidationError(
                    "-o needs a file ending in .svg, .png, .pdf, .webp, .gif or .mp4, not \(output)")
            }
            guard formats == nil && folder == nil else {
                throw ValidationError("-o names one file; --formats and --to go without it")
            }
        } else if folder == nil {
            guard (formats?.endings.count ?? 1) == 1 else {
                throw ValidationError("several formats need a folder: --to DIR")
            }
            guard !Console.standardOutputIsTerminal else {
                throw ValidationError("a figure is not for the terminal; name a file: -o \(figure).svg")
            }
        }
    }

    func run() throws {
        try telling {
            let lesson = try options.read(self.lesson)
            guard let request = try lesson.figure(named: figure, with: changes) else {
                throw UsageFailure(unknownFigure(in: lesson))
            }
            try at?.check(in: lesson.experiment.on(request.ground))
            try Interrupts.watching { cancellation in
                try draw(lesson, request, cancellation)
            }
        }
    }

    private func draw(
        _ lesson: Lesson, _ request: Lesson.FigureRequest, _ cancellation: Cancellation
    ) throws {
        var clock = Stopwatch()
        let progress = ProgressBar.progress(lesson.name, quiet: quiet.quiet)
        let recording = try Recording.record(
            lesson.experiment, progress: progress, cancellation: cancellation)
        ProgressBar.clear()
        clock.lap("train")
        for report in recording.divergenceReports(in: lesson) { Console.error(report) }
        let request = try lesson.filled(request, from: RecordingResolver(recording))
        var choices = Drawing.Choices()
        choices.theme = theme
        choices.size = size
        choices.scale = scale
        choices.lettering = lettering
        choices.changes = changes
        choices.at = at
        let stem = output.map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent }
        let drawn = FigureDrawn(
            lesson: lesson, request: request, recording: recording, choices: choices,
            stem: stem ?? request.name)
        let endings = output.map { [ending(of: $0)] } ?? formats?.endings ?? ["svg"]
        let warnings = try drawn.files(endings, progress: progress, cancellation: cancellation, write: write)
        ProgressBar.clear()
        if !quiet.quiet { for warning in warnings { Console.error("warning: \(warning)") } }
        clock.lap("draw")
        timing.tell(clock.laps, of: lesson)
    }

    private func write(_ bytes: [UInt8], ending: String) throws {
        if let output { return try OutputFolder.writeFile(bytes, path: output) }
        guard let folder else { return try Console.write(bytes) }
        let path = "\(folder)/\(figure).\(ending)"
        try OutputFolder.writeFile(bytes, path: path, makingFolders: true)
        if !quiet.quiet { try Console.line(path) }
    }

    private func ending(of path: String) -> String {
        URL(fileURLWithPath: path).pathExtension.lowercased()
    }

    private func unknownFigure(in lesson: Lesson) -> String {
        let known = Figure.catalog.names + lesson.figures.map(\.name)
        let near = figure.nearest(among: known)
        let hint =
            near.isEmpty
            ? "there are \(known.listed(with: "and"))" : "did you mean \(near.listed(with: "or"))?"
        return "there is no figure called \(figure); \(hint)"
    }
}
