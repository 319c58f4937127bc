import Learning

/// What is asked of a figure before anything is run: whether it can be drawn of this lesson.
package struct FigureQuestion {
    package let experiment: Experiment
    package let settings: Settings
    /// The lesson's own figures by name, for figures that are made of others.
    package let lessonFigures: [String: Chosen<Figure>]

    package init(
        _ experiment: Experiment, _ settings: Settings, lessonFigures: [String: Chosen<Figure>] = [:]
    ) {
        self.experiment = experiment
        self.settings = settings
        self.lessonFigures = lessonFigures
    }
}

/// Why a figure cannot be drawn.
package struct FigureObjection: Hashable, Sendable {
    package let message: String
    /// The setting at fault; nil where the figure does not suit the lesson at all.
    package let setting: String?

    package init(_ message: String, setting: String? = nil) {
        self.message = message
        self.setting = setting
    }
}
