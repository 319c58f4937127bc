import Dispatch
import Foundation
import Lessons
import Publishing
import Rendering
import Scenes
import Synchronization
import Testing

/// Pictures drawn on many threads at once, from their very first: fonts, caches and memory are those of one process.
@Suite struct ManyThreadsTests {
    /// Every thread opens its own fonts and draws the same figures; all come to the same bytes.
    @Test(arguments: [OutputFormat.svg, .png, .pdf])
    func allThreadsDrawTheSameBytes(format: OutputFormat) throws {
        let lesson = try Lesson.read(path: "lessons/03-forward-propagation.yaml")
        let recording = try TestLesson.record(lesson)
        var choices = Drawing.Choices()
        choices.theme = .print
        let plan = try DrawingPlan(lesson, recording, choices)
        let drawings = plan.entries.compactMap(\.drawings.first)
        let seen = Mutex<[String: Set<[UInt8]>]>([:])
        DispatchQueue.concurrentPerform(iterations: 12) { _ in
            for drawing in drawings {
                guard let draughtsman = try? Draughtsman(recording, of: lesson),
                    let scene = try? draughtsman.scene(drawing),
                    let bytes = try? draughtsman.file(drawing, scene, as: format)
                else { continue }
                seen.withLock { _ = $0[drawing.id, default: []].insert(bytes) }
            }
        }
        let kinds = seen.withLock { $0 }
        #expect(kinds.count == drawings.count)
        for (id, kinds) in kinds {
            #expect(kinds.count == 1, "\(id)")
        }
    }
}
