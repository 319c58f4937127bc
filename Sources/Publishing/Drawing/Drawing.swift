import Figures
import Learning
import Lessons
import Rendering
import Scenes

/// One figure of a lesson at one step, in one format or several.
package struct Drawing: Sendable {
    package let figure: Chosen<Figure>
    /// The step that is shown, counted from 1 over the run.
    package let step: Int
    package let page: PageFormat
    /// The ground whose recording is drawn; nil for the lesson's own.
    package let ground: String?
    /// The stem of its files and the root of its ids.
    package internal(set) var id: String
    package let theme: Theme
    /// Pixels of a PNG for each pixel of the page.
    package let scale: Int
    /// How an SVG's letters are written.
    package let lettering: Lettering
    /// The line below it; nil takes the figure's own description.
    package let caption: String?
    /// The command that draws it, up to the option that names the file.
    let command: String

    /// What the drawing's files tell of where they come from.
    func provenance(_ scene: Scene, as format: OutputFormat) -> Provenance {
        let letters = format == .svg && lettering != .outlines ? " --svg \(lettering.rawValue)" : ""
        return provenance(scene, ending: format.fileExtension, letters)
    }

    /// The same for a file with another ending than that of a picture.
    func provenance(_ scene: Scene, ending: String, _ option: String = "") -> Provenance {
        let file = ShellWords.quoted("\(id).\(ending)")
        return Provenance(caption: caption ?? scene.description, command: "\(command)\(option) -o \(file)")
    }
}

extension Drawing {
    /// What a command may ask for over what the lesson says.
    package struct Choices: Sendable {
        package var theme: Theme?
        package var size: PageFormat?
        package var scale = 1
        package var lettering = Lettering.outlines
        package var at: StepPlace?
        /// `KEY=VALUE` texts that changed the figure's settings.
        package var changes: [String] = []

        package init() {}

        fileprivate func words(at step: Int?) -> [String] {
            (step.map { ["--at", "\($0)"] } ?? []) + (theme.map { ["--theme", $0.rawValue] } ?? [])
                + (size.map { ["--size", $0.rawValue] } ?? []) + (scale == 1 ? [] : ["--scale", "\(scale)"])
                + changes.flatMap { ["--with", ShellWords.quoted($0)] }
        }
    }

    /// A drawing of one of the lesson's figures, or of any kind of figure.
    ///
    /// - Parameters:
    ///   - step: what is shown; `isNamed` says whether a command must name it to show the same.
    package init(
        of lesson: Lesson, _ request: Lesson.FigureRequest, step: Int, isNamed: Bool,
        id: String, _ choices: Choices
    ) {
        let words = lesson.commandWords(behind: request.name)
        figure = request.figure
        self.step = step
        page = choices.size ?? request.size
        ground = request.ground
        self.id = id
        theme = choices.theme ?? request.theme ?? .light
        scale = choices.scale
        lettering = choices.lettering
        caption = request.caption
        command = (["gradus", "draw", words] + choices.words(at: isNamed ? step : nil)).joined(separator: " ")
    }
}
