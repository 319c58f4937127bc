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
    @Test(arguments: CommittedLessonTests.paths, PageFormat.allCases)
    func nothingCollidesAndAllIsTold(_ path: String, page: PageFormat) throws {
        let checked = try CheckedLesson(path: path)
        let typesetter = try Typesetter()
        for drawing in try checked.drawings(on: page) {
            let name = "\(checked.lesson.name) \(drawing.id) \(page.rawValue)"
            let scene = try #require(try checked.draughtsman.scene(drawing))
            let faults = SceneChecks(scene: scene, typesetter: typesetter).faults
            #expect(faults.isEmpty, "\(name): \(faults.joined(separator: "; "))")
            #expect(scene.size.width == page.size.width)
            #expect(scene.alternative.count > 30, "\(name): \(scene.alternative)")
        }
    }

    /// Every number shown has one of the sources that `NumberSources` lists, the legend explains colours and dashes, and lines
    /// are as wide as the guide has them.
    @Test(arguments: CommittedLessonTests.paths, PageFormat.allCases)
    func numbersAndColoursAreAccountedFor(_ path: String, page: PageFormat) throws {
        let checked = try CheckedLesson(path: path)
        for drawing in try checked.drawings(on: page) {
            let name = "\(checked.lesson.name) \(drawing.id) \(page.rawValue)"
            let scene = try #require(try checked.draughtsman.scene(drawing))
            let foreign = checked.sources(of: drawing).unexplained(in: scene)
            #expect(foreign.isEmpty, "\(name): \(foreign.joined(separator: "; "))")
            let faults = LegendCheck(scene).faults + WidthCheck(scene).faults
            #expect(faults.isEmpty, "\(name): \(faults.joined(separator: "; "))")
        }
    }

    /// A number that nobody computed, and a legend without one of its colours, are noticed.
    @Test func tamperedScenesAreNoticed() throws {
        let lesson = try TestLesson.read(TestLesson.backpropagation)
        let recording = try TestLesson.record(lesson)
        let draughtsman = try Draughtsman(recording, of: lesson)
        let plan = try DrawingPlan(lesson, recording, Drawing.Choices())
        let drawing = try #require(plan.entries.first?.drawings.first)
        let scene = try #require(try draughtsman.scene(drawing))
        let place = try #require(
            StepNumbers(recording.experiment, iterations: recording.iterations).locate(drawing.step))
        let sources = NumberSources(
            recording, [(recording.moment(place.iteration), place.index)],
            settings: TestLesson.backpropagation)
        #expect(sources.unexplained(in: scene).isEmpty)
        #expect(LegendCheck(scene).faults.isEmpty)
        // 0.15 is a weight of the lesson; nothing in it is 0.17.
        let wrong = scene.replacing { text in text.string == "+0.15" ? "+0.17" : nil }
        #expect(wrong != scene)
        #expect(sources.unexplained(in: wrong) == ["0.17 in “+0.17”"])
        let silent = scene.without("legend")
        #expect(LegendCheck(silent).faults.contains("the colour activation is not explained"))
        #expect(LegendCheck(silent).faults.contains("the colour highlight is not explained"))
    }

    /// Where two files part, with a little of what stands there in each.
    private static func difference(_ one: [UInt8], _ other: [UInt8]) -> String {
        let place = zip(one, other).prefix { $0 == $1 }.count
        let parts = [one, other].map { bytes in
            String(decoding: bytes[max(0, place - 60)..<min(bytes.count, place + 60)], as: UTF8.self)
        }
        return "from byte \(place): \(parts)"
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
                let again = try second.file(drawing, scene, as: .svg)
                let before = files[drawing.id] ?? []
                #expect(
                    again == before, "\(lesson.name) \(drawing.id): \(Self.difference(before, again))")
            }
        }
    }
}

extension Scene {
    /// The scene without the group of that id.
    fileprivate func without(_ id: String) -> Scene { with(items.filter { $0.id != id }) }

    /// The scene with the words of texts replaced where `words` gives others.
    fileprivate func replacing(_ words: @escaping (Text) -> String?) -> Scene {
        func replaced(_ item: Item) -> Item {
            switch item {
            case .text(var text):
                text.string = words(text) ?? text.string
                return .text(text)
            case .group(var group):
                group.children = group.children.map(replaced)
                return .group(group)
            case .shape, .formula, .raster: return item
            }
        }
        return with(items.map(replaced))
    }
}
