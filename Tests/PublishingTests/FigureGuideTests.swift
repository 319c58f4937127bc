import FigureChecks
import Figures
import Foundation
import Learning
import Lessons
import Publishing
import Rendering
import Scenes
import Testing
import Typography

/// What every figure of every lesson keeps, in every format and theme.
@Suite struct FigureGuideTests {
    /// The drawings of a lesson's figures on a page, of an animation at most nine frames.
    private func drawings(_ lesson: Lesson, _ recording: Recording, on page: PageFormat) throws -> [Drawing] {
        var choices = Drawing.Choices()
        choices.size = page
        return try DrawingPlan(lesson, recording, choices).entries.flatMap { entry in
            let stride = max(1, (entry.drawings.count + 8) / 9)
            return entry.drawings.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
        }
    }

    @Test(arguments: CommittedLessonTests.paths, PageFormat.allCases)
    func nothingCollidesAndAllIsTold(_ path: String, page: PageFormat) throws {
        let lesson = try Lesson.read(path: path)
        let recording = try TestLesson.record(lesson)
        let draughtsman = try Draughtsman(recording, of: lesson)
        let typesetter = try Typesetter()
        for drawing in try drawings(lesson, recording, on: page) {
            let scene = try #require(try draughtsman.scene(drawing))
            let faults = SceneChecks(scene: scene, typesetter: typesetter).faults
            #expect(faults.isEmpty, "\(lesson.name) \(drawing.id): \(faults.joined(separator: "; "))")
            #expect(scene.size.width == page.size.width)
            #expect(scene.alternative.count > 30, "\(lesson.name) \(drawing.id): \(scene.alternative)")
        }
    }

    /// Pictures of all lessons in one page: names that nobody else has, well formed, the command within, and the same
    /// bytes from another renderer in another order.
    @Test(arguments: Theme.allCases)
    func allMayStandOnOnePage(theme: Theme) throws {
        var owners: [String: String] = [:]
        for path in CommittedLessonTests.paths {
            let lesson = try Lesson.read(path: path)
            let recording = try TestLesson.record(lesson)
            let first = try Draughtsman(recording, of: lesson)
            let second = try Draughtsman(recording, of: lesson)
            var choices = Drawing.Choices()
            choices.theme = theme
            let plan = try DrawingPlan(lesson, recording, choices)
            let drawings = plan.entries.compactMap(\.drawings.first)
            var files: [String: [UInt8]] = [:]
            for drawing in drawings {
                let scene = try #require(try first.scene(drawing))
                let bytes = try first.file(drawing, scene, as: .svg)
                files[drawing.id] = bytes
                let text = String(decoding: bytes, as: UTF8.self)
                let ids = text.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
                #expect(!ids.isEmpty && Set(ids).count == ids.count, "\(lesson.name) \(drawing.id)")
                for id in ids {
                    let owner = "\(lesson.name) \(drawing.id)"
                    let other = owners.updateValue(owner, forKey: id)
                    #expect(other == nil, "\(owner) and \(other ?? "") share \(id)")
                }
                #expect(text.contains("role=\"img\"") && text.contains("<metadata>gradus draw "))
                #expect(
                    text.contains("prefers-color-scheme") == (theme == .auto), "\(lesson.name) \(drawing.id)")
            }
            for drawing in drawings.reversed() {
                let scene = try #require(try second.scene(drawing))
                #expect(
                    try second.file(drawing, scene, as: .svg) == files[drawing.id],
                    "\(lesson.name) \(drawing.id)")
            }
        }
    }
}
