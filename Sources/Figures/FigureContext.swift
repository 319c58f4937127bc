import Learning
import Scenes
import Typography

/// What a figure is drawn from: the recording, the step it shows, its settings, and the page.
package struct FigureContext {
    package let recording: Recording
    /// The iteration that is shown, with all its values.
    package var moment: Moment
    /// The step that is shown, as a position in the iteration; steps before it are done, later ones to come.
    package var index: Int
    /// The format whose manner the figure has: how large its letters are, what it can hold.
    package var page: PageFormat
    /// The page in pixels: the format's, or a cell of a panel.
    package var size: Size
    /// What a cell of a panel is called, as `(a)`; nil for a figure that has the page to itself.
    package var cellLabel: String?
    /// The stem of the files, such as `first-forward` or `frames-0012`.
    package let id: String
    package let lessonTitle: String
    package var settings: Settings
    /// The lesson's own figures by name, for figures that are made of others.
    package let lessonFigures: [String: Chosen<Figure>]
    /// The moments that stand beside this one, itself among them: scales cover them all.
    package var compared: [Moment]
    package let typesetter: Typesetter
    /// What is shared with other frames of the same recording.
    package let memory: FigureMemory

    /// - Parameter settings: those of the figure, defaults filled in; see `Chosen`.
    package init(
        recording: Recording, moment: Moment, index: Int, page: PageFormat, id: String, lessonTitle: String,
        settings: Settings = Settings([]), lessonFigures: [String: Chosen<Figure>] = [:],
        memory: FigureMemory = FigureMemory(), typesetter: Typesetter
    ) {
        self.recording = recording
        self.moment = moment
        self.index = index
        self.page = page
        size = page.size
        self.id = id
        self.lessonTitle = lessonTitle
        self.settings = settings
        self.lessonFigures = lessonFigures
        compared = [moment]
        self.memory = memory
        self.typesetter = typesetter
    }

    /// Whether the figure is a cell among others: a small title, no formula, no phases.
    package var isCell: Bool { cellLabel != nil }

    /// Whether legends have room for few words: a cell or a small page.
    var isBrief: Bool { isCell || page == .half || page == .strip }

    /// The step that is shown, told in full.
    package var step: Step? { moment.step(index) }
}
