import Foundation
import Learning
import Lessons
import Stepping

/// Sessions over lessons of the course and over small ones of the tests' own.
enum Sessions {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("lessons")

    /// A lesson of the course by its file, changed by `KEY=VALUE` texts.
    static func lesson(_ file: String, _ changes: [String] = []) throws -> Lesson {
        try Lesson.read(path: folder.appendingPathComponent(file).path, overrides: changes)
    }

    static func session(_ file: String, _ changes: [String] = []) throws -> Session {
        // Without figures and claims, which may name iterations that a shorter run does not have.
        let lesson = try lesson(file, changes.isEmpty ? [] : changes + ["figures=[]", "claims=[]"])
        guard let recording = Recording.record(lesson.experiment) else { throw NoRecording() }
        return Session(lesson, recording)
    }

    struct NoRecording: Error {}

    /// Lessons that differ in all that a screen depends on: batches, memories, landscapes, comparisons.
    static let files = [
        "05-backpropagation.yaml", "06-training-loop.yaml", "07-gradient-descent-kinds.yaml",
        "10-local-minima.yaml",
    ]
}

extension Session {
    /// Presses the keys of a script; returns the effects.
    @discardableResult
    mutating func play(_ script: String) throws -> [Effect] {
        try KeyScript(script).words.flatMap(\.keys).compactMap { press($0) }
    }

    /// The screen in the usual size as text.
    var text: String { screen(width: 80, height: 24).text }
}
