import Figures
import Learning
import Lessons
import Rendering
import Scenes

/// One figure of a lesson at one step.
package struct Drawing: Sendable {
    package let figure: Figure
    /// The step that is shown, counted from 1 over the run.
    package let step: Int
    package let page: PageFormat
    /// The stem of its files and the root of its ids.
    package let id: String
    package let theme: Theme

    package init(figure: Figure, step: Int, page: PageFormat, id: String, theme: Theme) {
        self.figure = figure
        self.step = step
        self.page = page
        self.id = id
        self.theme = theme
    }
}

/// Draws figures of one recording on one thread: it owns fonts, and remembers the iteration it restored last.
package final class Draughtsman {
    private let recording: Recording
    private let lessonTitle: String
    private let numbers: StepNumbers
    private let player: Player
    package let renderer: Renderer
    private var restored: Moment?

    package init(_ recording: Recording, lessonTitle: String) throws {
        self.recording = recording
        self.lessonTitle = lessonTitle
        numbers = StepNumbers(recording.experiment, iterations: recording.visibleIterations)
        player = Player(recording)
        renderer = try Renderer()
    }

    /// What the fonts had to be replaced by, if anything.
    package var warnings: [String] { renderer.typesetter.warnings }

    /// The scene of a drawing; nil for a step outside the run.
    package func scene(_ drawing: Drawing) -> Scene? {
        guard let place = numbers.locate(drawing.step) else { return nil }
        let moment = restored?.iteration == place.iteration ? restored : player.moment(place.iteration)
        restored = moment
        guard let moment else { return nil }
        return drawing.figure.draw(
            FigureContext(
                recording: recording, moment: moment, index: place.index, page: drawing.page, id: drawing.id,
                lessonTitle: lessonTitle, typesetter: renderer.typesetter))
    }
}
