import FigureChecks
import Figures
import Foundation
import Learning
import Lessons
import Publishing
import Scenes

/// A lesson that was run, its figures, and where the numbers of each may come from.
struct CheckedLesson {
    let lesson: Lesson
    let recording: Recording
    let draughtsman: Draughtsman
    private let text: String

    init(path: String) throws {
        lesson = try Lesson.read(path: path)
        recording = try TestLesson.record(lesson)
        draughtsman = try Draughtsman(recording, of: lesson)
        text = try String(contentsOfFile: path, encoding: .utf8)
    }

    /// The drawings of the lesson's figures on a page, of an animation at most nine frames.
    func drawings(on page: PageFormat) throws -> [Drawing] {
        var choices = Drawing.Choices()
        choices.size = page
        return try DrawingPlan(lesson, recording, choices).entries.flatMap { entry in
            let stride = max(1, (entry.drawings.count + 8) / 9)
            return entry.drawings.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
        }
    }

    /// Where the numbers of a drawing may come from: of the moments that it shows on its ground, and of its kind.
    func sources(of drawing: Drawing) -> NumberSources {
        let drawn = recording.on(drawing.ground)
        let numbers = StepNumbers(drawn.experiment, iterations: drawn.visibleIterations)
        let player = Player(drawn)
        let others = drawing.figure.settings.list("moments").compactMap {
            try? StepPlace($0)?.steps(in: drawn).shown
        }
        let moments = ([drawing.step] + others).compactMap(numbers.locate).map {
            (player.moment($0.iteration), $0.index)
        }
        return NumberSources(drawn, moments, settings: text, figure: drawing.figure)
    }
}

extension Scene {
    /// The scene with other items.
    func with(_ items: [Item]) -> Scene {
        Scene(
            id: id, size: size, title: title, description: description, alternative: alternative, items: items
        )
    }
}
