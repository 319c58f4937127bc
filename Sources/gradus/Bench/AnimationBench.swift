import Calculus
import Figures
import Learning
import Lessons
import Publishing
import Scenes

/// The frames of an animation as `gradus run` draws them: from the recording to the bytes of each PNG, on all cores.
struct AnimationBench {
    private let lesson: Lesson
    private let recording: Recording
    private let drawings: [Drawing]

    init(lesson path: String) throws {
        lesson = try Lesson.read(path: path)
        guard let recording = Recording.record(lesson.experiment) else {
            throw UsageFailure("the bench was interrupted")
        }
        self.recording = recording
        drawings = try DrawingPlan(lesson, recording, Drawing.Choices()).entries.flatMap(\.drawings)
    }

    /// Frames a second; the surface is computed once an animation, as in a run.
    func frames(_ seconds: Double) throws -> Double {
        try Rate.measure(seconds) {
            let memory = FigureMemory()
            let frames = Cores.map(
                drawings.count, prepare: { Result { try Draughtsman(recording, of: lesson, memory: memory) } }
            ) { draughtsman, index in
                draughtsman.flatMap { draughtsman in
                    Result {
                        guard let scene = try draughtsman.scene(drawings[index]) else { return }
                        _ = try draughtsman.file(drawings[index], scene, as: .png)
                    }
                }
            }
            for frame in frames { try frame.get() }
            return drawings.count
        }
    }
}
