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
            the file says the format; without -o the figure goes to standard output as SVG.

            WHERE is a step number, or a place: forward, loss, backward, update, iteration:12, epoch:3/backward, end, \
            w[2][1][1] (the step that sets its gradient).

            EXAMPLES
              gradus draw backpropagation network --at 'w[2][1][1]' -o chain.svg
              gradus draw training-loop loss-curve --theme dark -o loss.png
            """)

    @Argument(help: "A lesson by path or name.", completion: .file(extensions: ["yaml"]))
    var lesson: String

    @Argument(help: "A kind of figure, or the name of a figure of the lesson.")
    var figure: String

    @Option(name: .shortAndLong, help: ArgumentHelp("file.svg, file.png or file.pdf.", valueName: "file"), completion: .file())
    var output: String?

    @Option(help: ArgumentHelp("The step to show.", valueName: "where"))
    var at: String?

    @Option(help: "slide (1280×720), note (800×500), half (520×400) or strip (1280×240).")
    var size: PageFormat?

    @Option(help: ArgumentHelp("light, dark, auto or print.", valueName: "theme"))
    var theme: Theme?

    @Option(help: "PNG pixels a unit: 1 or 2.")
    var scale = 1

    @OptionGroup var options: LessonOptions
    @OptionGroup var quiet: QuietOption

    func validate() throws {
        guard (1...4).contains(scale) else { throw ValidationError("--scale is a number from 1 to 4") }
        if let at, StepPlace(at) == nil { throw ValidationError("--at takes \(StepPlace.forms)") }
        if let output, format(of: output) == nil {
            throw ValidationError("-o needs a file ending in .svg, .png or .pdf, not \(output)")
        }
        if output == nil && Console.standardOutputIsTerminal {
            throw ValidationError("name a file: -o \(figure).svg")
        }
    }

    func run() throws {
        try telling {
            let lesson = try options.read(self.lesson)
            let request = lesson.figures.first { $0.name == figure }
            guard let kind = request?.figure.entry ?? Figure.catalog[figure] else {
                throw ValidationError(unknownFigure(in: lesson))
            }
            if kind.needsNetwork && lesson.experiment.model.network == nil {
                throw ValidationError("\(kind.name) draws a network; \(lesson.name) has none")
            }
            try Interrupts.watching { cancellation in
                try draw(lesson, kind, request, cancellation)
            }
        }
    }

    private func draw(
        _ lesson: Lesson, _ kind: Figure, _ request: Lesson.FigureRequest?, _ cancellation: Cancellation
    ) throws {
        let progress = ProgressBar.progress(lesson.name, quiet: quiet.quiet)
        let recording = try Recording.record(lesson.experiment, progress: progress, cancellation: cancellation)
        ProgressBar.clear()
        if let divergence = recording.divergence { Console.error(divergence.report(in: lesson)) }
        let drawing = Drawing(
            figure: kind, step: try place(request).steps(in: recording).shown, page: size ?? request?.size ?? .slide,
            id: request?.name ?? kind.name, theme: theme ?? request?.theme ?? .light)
        let draughtsman = try Draughtsman(recording, lessonTitle: lesson.title)
        if !quiet.quiet { for warning in draughtsman.warnings { Console.error("warning: \(warning)") } }
        guard let scene = draughtsman.scene(drawing) else { return }
        let bytes = try draughtsman.renderer.render(
            scene, as: output.flatMap(format) ?? .svg, theme: drawing.theme, scale: Double(scale))
        if let output {
            try OutputFolder.writeFile(bytes, path: output)
        } else {
            try Console.write(bytes)
        }
    }

    private func place(_ request: Lesson.FigureRequest?) -> StepPlace {
        if let at, let place = StepPlace(at) { return place }
        switch request?.moments {
        case .one(let place): return place
        case .several(let places): return places.first ?? StepPlace(iteration: -1)
        case .every(let count, false): return StepPlace(iteration: count)
        case .every, nil: return StepPlace(iteration: -1)
        }
    }

    private func format(of path: String) -> OutputFormat? {
        OutputFormat(rawValue: URL(fileURLWithPath: path).pathExtension.lowercased())
    }

    private func unknownFigure(in lesson: Lesson) -> String {
        let known = Figure.catalog.names + lesson.figures.map(\.name)
        let near = figure.nearest(among: known)
        let hint = near.isEmpty ? "there are \(known.listed(with: "and"))" : "did you mean \(near.listed(with: "or"))?"
        return "there is no figure called \(figure); \(hint)"
    }
}
