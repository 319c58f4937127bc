import Learning
import Scenes
import Typography

/// What a figure is drawn from: the recording, the step it shows, and the page.
package struct FigureContext {
    package let recording: Recording
    /// The iteration that is shown, with all its values.
    package let moment: Moment
    /// The step that is shown, as a position in the iteration; steps before it are done, later ones to come.
    package let index: Int
    package let page: PageFormat
    /// The stem of the files, such as `first-forward` or `frames-0012`.
    package let id: String
    package let lessonTitle: String
    package let typesetter: Typesetter

    package init(
        recording: Recording, moment: Moment, index: Int, page: PageFormat, id: String, lessonTitle: String,
        typesetter: Typesetter
    ) {
        self.recording = recording
        self.moment = moment
        self.index = index
        self.page = page
        self.id = id
        self.lessonTitle = lessonTitle
        self.typesetter = typesetter
    }

    /// The step that is shown, told in full.
    package var step: Step? { moment.step(index) }
}
