import Learning
import Lessons
import Stepping

/// From a key to the screen: a stepper over 10,000 iterations, walked from end to end and everywhere between.
struct KeyBench {
    private let session: Session

    init(lesson: String) throws {
        let lesson = try Lesson.read(path: lesson, overrides: ["training.epochs=10000"])
        guard let recording = Recording.record(lesson.experiment) else {
            throw UsageFailure("the run was ended")
        }
        session = Session(lesson, recording)
    }

    /// The keys: single steps, out of neurons and layers, iterations, ends, places, and the same backwards.
    private static let keys =
        "n n n p s s o } } { S G p p { g :iteration:5000⏎ n } p :iteration:9999/backward⏎ n s S O g"

    /// Keys a second, as slow as the slowest of them.
    func slowest(_ seconds: Double) -> Double {
        var slowest = 0.0
        let start = ContinuousClock.now
        repeat {
            var session = session
            _ = session.screen(width: 120, height: 40)
            for character in Self.keys where character != " " {
                let before = ContinuousClock.now
                _ = session.press(character == "⏎" ? .enter : .character(character))
                _ = session.screen(width: 120, height: 40)
                slowest = max(slowest, (ContinuousClock.now - before).inSeconds)
            }
        } while (ContinuousClock.now - start).inSeconds < seconds
        return 1 / slowest
    }
}
