import Foundation
import Lessons
import Publishing
import Testing

/// The lessons of the course: each is read without a fault, its gradients are proven and its claims hold.
@Suite struct CommittedLessonTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("lessons")

    static let paths: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.sorted().map { folder.appendingPathComponent($0).path }
    }()

    @Test func thereAreLessons() {
        #expect(Self.paths.count >= 2)
    }

    @Test(arguments: paths)
    func holds(_ path: String) throws {
        let lesson = try Lesson.read(path: path)
        #expect(!lesson.claims.isEmpty && !lesson.figures.isEmpty && !lesson.about.isEmpty)
        let proof = try LessonProof(lesson, progress: .silent, cancellation: Cancellation())
        #expect(!proof.gradients.isEmpty)
        for gradients in proof.gradients {
            #expect(gradients.holds, "iteration \(gradients.iteration): \(gradients.largestError)")
        }
        for claim in proof.claims { #expect(claim.holds, "\(claim.says): \(claim.explanation)") }
    }

    /// The schema that editors read beside the lessons is the program's own; `RECORD=1 make test` writes it anew.
    @Test func schemaIsCurrent() throws {
        let file = Self.folder.appendingPathComponent("lesson.schema.json")
        let schema = LessonShape.schemaText
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try schema.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == schema)
    }
}
