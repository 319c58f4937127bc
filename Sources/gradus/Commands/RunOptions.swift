import ArgumentParser
import Foundation
import Publishing
import Rendering
import Scenes

/// Options of the commands that write everything a lesson asks for.
struct RunOptions: ParsableArguments {
    @Option(help: ArgumentHelp("light, dark, auto or print, for every figure.", valueName: "theme"))
    var theme: Theme?

    @Option(
        help: ArgumentHelp(
            """
            Which of svg, png, pdf and webp to write, separated by commas; gif and mp4 too of figures with several moments, \
            if ffmpeg is installed. By default svg, png and pdf, and a webp of figures with several moments.
            """, valueName: "formats"))
    var formats: FormatList?

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "Write the notes for latex, typst or reveal too, separated by commas: notes.tex, notes.typ, notes.html.",
            valueName: "forms"))
    var forms: NotesFormList?

    @Option(name: .customLong("svg"), help: LetteringArgument.help)
    var lettering = Lettering.outlines

    @Option(
        name: .customLong("to"), help: ArgumentHelp("The folder for all output.", valueName: "dir"),
        completion: .directory)
    var folder = "output"

    @Option(help: "Threads to draw with; the files are the same whatever the number.")
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    func validate() throws {
        guard (1...1024).contains(jobs) else { throw ValidationError("--jobs is a number from 1 to 1024") }
        if let formats, let form = forms?.forms.first(where: { !$0.takes(formats.pictures) }) {
            throw ValidationError(
                "--for \(form.rawValue) shows figures as \(form.pictures.joined(separator: " or ")); add one to --formats"
            )
        }
        guard !folder.isEmpty else { throw ValidationError("--to needs the name of a folder") }
    }

    /// The same for the run itself, which remembers what it did.
    var forRuns: LessonRun.Options {
        var options = LessonRun.Options()
        options.formats = formats?.pictures ?? options.formats
        options.animations = formats?.animations ?? options.animations
        options.drawing.theme = theme
        options.drawing.lettering = lettering
        options.output = folder
        options.jobs = jobs
        options.notes = forms?.forms ?? []
        options.version = Gradus.version
        options.stamps = LessonRun.Options.usualStamps
        return options
    }
}
