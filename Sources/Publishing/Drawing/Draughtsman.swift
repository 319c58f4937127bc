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
    private let requests: [Lesson.FigureRequest]
    /// Who draws what other grounds left, by their labels.
    private var others: [String: Draughtsman] = [:]

    /// - Parameter memory: shared by the threads that draw figures of one recording.
    package convenience init(
        _ recording: Recording, of lesson: Lesson, memory: FigureMemory = FigureMemory()
    ) throws {
        self.init(
            recording, lesson.title, lesson.figures, on: nil, memory: memory, renderer: try Renderer())
    }

    private init(
        _ recording: Recording, _ lessonTitle: String, _ requests: [Lesson.FigureRequest],
        on ground: String?, memory: FigureMemory, renderer: Renderer
    ) {
        self.recording = recording
        self.memory = memory
        self.lessonTitle = lessonTitle
        self.requests = requests
        self.renderer = renderer
        lessonFigures = requests.byName(on: ground)
        numbers = recording.numbers
        player = Player(recording)
    }

    /// Who draws what the ground left, with the same fonts.
    private func on(_ ground: String) -> Draughtsman {
        if let known = others[ground] { return known }
        let other = Draughtsman(
            recording.on(ground), lessonTitle, requests, on: ground, memory: memory.on(ground),
            renderer: renderer)
        others[ground] = other
        return other
    }

    /// What the fonts had to be replaced by, if anything.
    package var warnings: [String] { renderer.typesetter.warnings }

    /// The scene of a drawing; nil for a step outside the run.
    ///
    /// - Throws: `HiddenSetting` where runs are compared whose settings the legend does not tell.
    package func scene(_ drawing: Drawing) throws -> Scene? {
        try (drawing.ground.map(on) ?? self).ownScene(drawing)
    }

    private func ownScene(_ drawing: Drawing) throws -> Scene? {
        guard
            let context = context(
                drawing.figure, step: drawing.step, page: drawing.page, id: drawing.id)
        else { return nil }
        let scene = drawing.figure.entry.draw(context)
        let hidden = scene.hiddenSettings(of: drawing.figure.entry.comparedRuns(context))
        if let first = hidden.first { throw first }
        return scene
    }

    /// A step and the iteration around it; nil outside the run.
    func moment(ofStep step: Int) -> (moment: Moment, index: Int)? {
        guard let place = numbers.locate(step) else { return nil }
        let moment =
            restored.flatMap { $0.iteration == place.iteration ? $0 : nil } ?? player.moment(place.iteration)
        restored = moment
        return (moment, place.index)
    }

    /// A figure alone at a step, as a cell of a panel is: without formula and phases; nil for a step outside the run.
    func cell(_ figure: Chosen<Figure>, step: Int, size: Size, page: PageFormat) -> Scene? {
        guard var context = context(figure, step: step, page: page, id: "step") else { return nil }
        context.size = size
        context.cellLabel = ""
        return figure.entry.draw(context)
    }

    /// The same with everything as it was before the step.
    func cell(_ figure: Chosen<Figure>, before step: Int, size: Size, page: PageFormat) -> Scene? {
        guard var context = context(figure, step: step, page: page, id: "before") else { return nil }
        context.index -= 1
        context.size = size
        context.cellLabel = ""
        return figure.entry.draw(context)
    }

    private func context(
        _ figure: Chosen<Figure>, step: Int, page: PageFormat, id: String
    ) -> FigureContext? {
        guard let (moment, index) = moment(ofStep: step) else { return nil }
        return FigureContext(
            recording: recording, moment: moment, index: index, page: page, id: id,
            lessonTitle: lessonTitle, settings: figure.settings, lessonFigures: lessonFigures,
            memory: memory, typesetter: renderer.typesetter)
    }

    /// A writer of pieces of pictures for a page.
    func parts(prefix: String) -> PlainParts { renderer.plainParts(theme: .auto, prefix: prefix) }

    /// A drawing's scene as the bytes of a file, the same whichever command asks for them.
    package func file(_ drawing: Drawing, _ scene: Scene, as format: OutputFormat) throws -> [UInt8] {
        try renderer.render(
            scene, as: format, theme: drawing.theme, scale: Double(drawing.scale),
            lettering: drawing.lettering, provenance: drawing.provenance(scene, as: format))
    }

    /// A scene as sixels, for a terminal that shows them; `scale` is the pixels for each pixel of the page.
    package func sixels(_ scene: Scene, theme: Theme, scale: Double) throws -> [UInt8] {
        try renderer.renderSixels(scene, theme: theme, scale: scale)
    }
}
