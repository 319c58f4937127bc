import Figures
import Foundation
import Learning
import Lessons
import Publishing
import Scenes
import Synchronization

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
            let next = Atomic<Int>(0)
            let failures = Mutex<[any Error]>([])
            DispatchQueue.concurrentPerform(iterations: ProcessInfo.processInfo.activeProcessorCount) { _ in
                do {
                    let draughtsman = try Draughtsman(recording, of: lesson, memory: memory)
                    while true {
                        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                        guard index < drawings.count else { return }
                        guard let scene = try draughtsman.scene(drawings[index]) else { continue }
                        _ = try draughtsman.file(drawings[index], scene, as: .png)
                    }
                } catch {
                    failures.withLock { $0.append(error) }
                }
            }
            if let failure = failures.withLock({ $0.first }) { throw failure }
            return drawings.count
        }
    }
}
