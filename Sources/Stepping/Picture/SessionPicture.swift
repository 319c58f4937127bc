import Formulas
import Scenes
import Typography

extension Session {
    /// What the terminal shows, as a picture of its window.
    package func picture(
        width: Int, height: Int, id: String, command: String, _ typesetter: Typesetter
    ) -> Scene {
        let screen = screen(width: width, height: height)
        return ScreenPicture(screen, caption: command, typesetter).scene(
            id: id, title: "Stepping through “\(lesson.title.harmless)”", alternative: told)
    }

    /// The screen for those who cannot see it.
    private var told: String {
        let place = "The stepper at step \(position) of \(timeline.total)."
        guard let step = timeline.step(position) else { return "\(place) Nothing is computed yet." }
        let path = ["iteration \(step.iteration)", step.phase.rawValue] + step.scope
        return "\(place) \(path.joined(separator: ", ")): \(step.rule.unicode), in numbers "
            + "\(step.numbers.unicode), which is \(Numeral.text(step.value, .result))."
    }
}
