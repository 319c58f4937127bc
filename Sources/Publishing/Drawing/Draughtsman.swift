import Figures
import Learning
import Lessons
import Rendering
import Scenes

/// Draws figures of one recording on one thread: it owns fonts, and remembers the iteration it restored last.
package final class Draughtsman {
    private let recording: Recording
    private let lessonTitle: String
    private let lessonFigures: [String: Chosen<Figure>]
    private let numbers: StepNumbers
    private let player: Player
    let renderer: Renderer
    private let memory: FigureMemory
    private var restored: Moment?

    /// - Parameter memory: shared by the threads that draw figures of one recording.
    package init(
        _ recording: Recording, of lesson: Lesson, memory: FigureMemory = FigureMemory()
    ) throws {
        self.recording = recording
        self.memory = memory
        lessonTitle = lesson.title
        lessonFigures = lesson.figures.byName
        numbers = StepNumbers(recording.experiment, iterations: recording.visibleIterations)
        player = Player(recording)
        renderer = try Renderer()
    }

    /// What the fonts had to be replaced by, if anything.
    package var warnings: [String] { renderer.typesetter.warnings }

    /// The scene of a drawing; nil for a step outside the run.
    ///
    /// - Throws: `HiddenSetting` where runs are compared whose settings the legend does not tell.
    package func scene(_ drawing: Drawing) throws -> Scene? {
        guard let place = numbers.locate(drawing.step) else { return nil }
        let moment = restored?.iteration == place.iteration ? restored : player.moment(place.iteration)
        restored = moment
        guard let moment else { return nil }
        let context = FigureContext(
            recording: recording, moment: moment, index: place.index, page: drawing.page, id: drawing.id,
            lessonTitle: lessonTitle,
            settings: drawing.figure.settings, lessonFigures: lessonFigures,
            typesetter: renderer.typesetter)
        let scene = drawing.figure.entry.draw(context)
        let hidden = scene.hiddenSettings(of: drawing.figure.entry.comparedRuns(context))
        if let first = hidden.first { throw first }
        return scene
    }

    /// A drawing's scene as the bytes of a file, the same whichever command asks for them.
    package func file(_ drawing: Drawing, _ scene: Scene, as format: OutputFormat) throws -> [UInt8] {
        try renderer.render(
            scene, as: format, theme: drawing.theme, scale: Double(drawing.scale),
            lettering: drawing.lettering, provenance: drawing.provenance(scene, as: format))
    }
}
