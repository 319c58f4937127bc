import Figures
import Foundation
import Lessons
import Publishing
import Scenes
import Stepping

/// Writes what the stepper shows as a figure file in the current folder, under a name that nothing has yet.
struct FrameExport {
    let lesson: Lesson

    init(_ lesson: Lesson) {
        self.lesson = lesson
    }

    /// The frames of the runs at these positions; returns the names of the files.
    func write(_ session: Session, _ runs: [Int]) throws -> String {
        var names: [String] = []
        for run in runs {
            let stem =
                "\(lesson.name)-step-\(max(session.position(in: run), 1))"
                + (run > 0 ? "-run-\(run + 1)" : "")
            let name = free(stem)
            guard let frame = try frame(session, run, named: name) else { continue }
            let file = "\(name).svg"
            try OutputFolder.writeFile(
                try frame.draughtsman.file(frame.drawing, frame.scene, as: .svg), path: file)
            names.append(file)
        }
        return names.isEmpty ? "nothing; the run has no steps" : names.joined(separator: ", ")
    }

    /// A frame that is drawn but not yet in any format.
    struct Frame {
        let drawing: Drawing
        let scene: Scene
        let draughtsman: Draughtsman
    }

    /// The frame of a run at the session's place; nil where there are no steps.
    func frame(
        _ session: Session, _ run: Int, named name: String, _ choices: Drawing.Choices = Drawing.Choices()
    ) throws -> Frame? {
        let timeline = session.timelines[run]
        let kind = timeline.recording.experiment.model.network == nil ? "loss-surface" : "network"
        guard let request = try lesson.figure(named: kind) else { return nil }
        let drawing = Drawing(
            of: lesson, request, step: min(max(session.position(in: run), 1), timeline.total), isNamed: true,
            id: name,
            choices)
        let draughtsman = try Draughtsman(timeline.recording, of: lesson)
        return try draughtsman.scene(drawing).map {
            Frame(drawing: drawing, scene: $0, draughtsman: draughtsman)
        }
    }

    private func free(_ stem: String) -> String {
        var name = stem
        var number = 2
        while FileManager.default.fileExists(atPath: "\(name).svg") {
            name = "\(stem)-\(number)"
            number += 1
        }
        return name
    }
}
