import Foundation
import Learning
import Lessons
import Publishing
import Testing

/// The words that stand for every figure of every lesson.
@Suite struct AlternativeTextTests {
    /// Figures of one operation; the others show a whole run, a moment of it, or a plane.
    private static let ofOneStep: Set = ["network", "computation-graph", "chain"]

    /// The first and the last picture of each figure.
    private func scenes(
        _ path: String
    ) throws -> [(name: String, kind: String, title: String, alternative: String, caption: String?)] {
        let lesson = try Lesson.read(path: path)
        let recording = try Recording.record(
            lesson.experiment, progress: .silent, cancellation: Cancellation())
        let filled = try lesson.filled(from: RecordingResolver(recording)).lesson
        let plan = try DrawingPlan(filled, recording, .init())
        let draughtsman = try Draughtsman(recording, of: filled)
        return try plan.entries.flatMap { entry in
            try Set([0, entry.drawings.count - 1]).sorted().compactMap { index in
                guard let scene = try draughtsman.scene(entry.drawings[index]) else { return nil }
                return (
                    entry.drawings[index].id, entry.request.figure.entry.name, scene.title,
                    scene.alternative, entry.request.caption
                )
            }
        }
    }

    @Test(arguments: CommittedLessonTests.paths)
    func tellsWhatIsShown(_ path: String) throws {
        let scenes = try scenes(path)
        #expect(!scenes.isEmpty)
        for scene in scenes {
            let text = scene.alternative
            func expect(_ holds: Bool, _ why: String) {
                #expect(holds, "\(scene.name) (\(scene.kind)) \(why): \(text)")
            }
            expect(text != scene.title && text != scene.caption, "only repeats")
            expect((60...4000).contains(text.count), "has a length of \(text.count)")
            if Self.ofOneStep.contains(scene.kind) {
                let phases = ["Forward pass, ", "Loss, ", "Backward pass, ", "Update, "]
                expect(phases.contains(where: text.hasPrefix), "names no phase")
                expect(text.contains("iteration "), "names no iteration")
                expect(text.contains(/The operation is [a-z]/) && text.contains(/[=←]/), "names no operation")
                expect(text.contains(/The result is [−∂0-9∞]/), "names no result")
            } else {
                expect(text.contains(/[0-9]/), "has no number")
                let isNamed = [
                    "iteration", "gradients", "runs", "rows", "epoch", "Iteration", "over the rate",
                ]
                expect(isNamed.contains(where: text.contains), "does not say what of the run it shows")
            }
        }
    }

    /// Sentences begin and end as sentences do, and no mark of the program's own is left in them.
    @Test(arguments: CommittedLessonTests.paths)
    func readsWell(_ path: String) throws {
        for scene in try scenes(path) {
            let text = scene.alternative
            func expect(_ holds: Bool, _ why: String) {
                #expect(holds, "\(scene.name) (\(scene.kind)) \(why): \(text)")
            }
            expect(text.hasSuffix("."), "does not end")
            for mark in [
                "  ", " ,", " .", "..", ",,", ";;", "··", "·/", "/·", "nil", "Optional", "NaN", "()", "_",
                "\n",
            ] {
                expect(!text.contains(mark), "holds \(mark.debugDescription)")
            }
            var depth = 0
            for character in text {
                depth +=
                    character == "(" || character == "[" ? 1 : character == ")" || character == "]" ? -1 : 0
                expect(depth >= 0, "closes what is not open")
            }
            expect(depth == 0, "leaves a parenthesis open")
            for sentence in text.split(separator: ". ") {
                // A sentence may begin with a variable: one letter with indices, or an accent.
                let word = sentence.prefix { $0.isLetter && $0.isASCII }
                expect(word.count <= 1 || word.first?.isUppercase ?? true, "begins a sentence with \(word)")
            }
        }
    }
}
