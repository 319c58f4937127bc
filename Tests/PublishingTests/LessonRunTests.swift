import Foundation
import Lessons
import Publishing
import Rendering
import Scenes
import Testing

@Suite struct LessonRunTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func options(_ name: String = "out", jobs: Int = 1) -> LessonRun.Options {
        var options = LessonRun.Options()
        options.output = folder.path + "/" + name
        options.jobs = jobs
        options.version = "test"
        return options
    }

    private func run(_ lesson: Lesson, _ options: LessonRun.Options) throws -> LessonRun.Summary {
        try LessonRun(lesson, options, progress: .silent, cancellation: Cancellation()).write()
    }

    private struct Manifest: Decodable {
        struct File: Decodable {
            let path: String
            let bytes: Int
            let sha256: String
            let title: String?
            let alt: String?
            let caption: String?
            let command: String
        }
        let lesson: String
        let seed: Int
        let version: String
        let files: [File]
    }

    @Test func theManifestListsEveryFile() throws {
        let summary = try run(TestLesson.read(TestLesson.batches, name: "short"), options())
        let files = folder.files(below: "out/short")
        let manifest = try JSONDecoder().decode(
            Manifest.self, from: Data(try #require(files["manifest.json"])))
        #expect(manifest.lesson == "short" && manifest.seed == 3 && manifest.version == "test")
        #expect(Set(manifest.files.map(\.path) + ["manifest.json"]) == Set(files.keys))
        #expect(Set(summary.files) == Set(files.keys))
        #expect(summary.bytes == files.values.reduce(0) { $0 + $1.count })
        for file in manifest.files {
            let bytes = try #require(files[file.path])
            #expect(file.bytes == bytes.count && file.sha256 == SHA256.hex(bytes), "\(file.path)")
            #expect(file.command.hasPrefix("gradus "))
            let isPicture = file.path.hasPrefix("figures/") || file.path.hasPrefix("frames/")
            #expect((file.alt?.isEmpty == false) == isPicture && (file.title?.isEmpty == false) == isPicture)
        }
        let stems = ["one.svg", "one.png", "one.pdf"].map { "figures/" + $0 }
        #expect(stems.allSatisfy { files[$0] != nil })
        #expect(files["frames/several-0003.png"] != nil && files["frames/several.pdf"] != nil)
        #expect(files["frames/several-0003.pdf"] == nil)
    }

    /// Letters as text: in SVG alone, and the command of the file says so.
    @Test func svgCanHaveText() throws {
        let lesson = try TestLesson.read(TestLesson.backpropagation, name: "text")
        var options = options()
        options.drawing.lettering = .text
        _ = try run(lesson, options)
        let files = folder.files(below: "out/text")
        let manifest = try JSONDecoder().decode(
            Manifest.self, from: Data(try #require(files["manifest.json"])))
        let commands = Dictionary(uniqueKeysWithValues: manifest.files.map { ($0.path, $0.command) })
        #expect(commands["figures/first-forward.svg"]?.contains(" --svg text -o ") == true)
        #expect(commands["figures/first-forward.png"]?.contains("--svg") == false)
        let svg = String(decoding: try #require(files["figures/first-forward.svg"]), as: UTF8.self)
        #expect(svg.contains("<metadata>\(try #require(commands["figures/first-forward.svg"]))</metadata>"))
        #expect(!svg.contains("<use"))
        // Every text of the figure is there, and no name twice.
        let recording = try TestLesson.record(lesson)
        let scene = try #require(
            try Draughtsman(recording, of: lesson).scene(
                DrawingPlan(lesson, recording, options.drawing).entries[0].drawings[0]))
        for case .text(let text) in scene.everyItem {
            #expect(
                svg.contains(
                    ">\(text.string.replacing("<", with: "&lt;").replacing(">", with: "&gt;"))</text>"))
        }
        let ids = svg.matches(of: /\sid="([^"]+)"/).map(\.1)
        #expect(ids.count > 20 && Set(ids).count == ids.count)
    }

    @Test func theBytesDoNotDependOnTheJobs() throws {
        let lesson = try TestLesson.read(TestLesson.batches)
        for jobs in [1, 2, 8] { _ = try run(lesson, options("jobs-\(jobs)", jobs: jobs)) }
        let one = folder.files(below: "jobs-1")
        #expect(one.count > 10)
        #expect(folder.files(below: "jobs-2") == one)
        #expect(folder.files(below: "jobs-8") == one)
    }

    @Test func drawingAgainGivesTheSameFile() throws {
        let lesson = try TestLesson.read(TestLesson.batches, set: ["title=Again"])
        _ = try run(lesson, options())
        let recording = try TestLesson.record(lesson)
        let draughtsman = try Draughtsman(recording, of: lesson)
        let request = try #require(lesson.figures.first { $0.name == "one" })
        let step = try recording.shownStep(at: #require(.init("w[2][1][1]"))).step
        let drawing = Drawing(of: lesson, request, step: step, isNamed: false, id: "one", .init())
        let scene = try #require(try draughtsman.scene(drawing))
        let files = folder.files(below: "out/lesson")
        #expect(try draughtsman.file(drawing, scene, as: .svg) == files["figures/one.svg"])
        #expect(try draughtsman.file(drawing, scene, as: .png) == files["figures/one.png"])
        #expect(try draughtsman.file(drawing, scene, as: .pdf) == files["figures/one.pdf"])
    }

    @Test func aCancelledRunLeavesTheOldOutput() throws {
        let lesson = try TestLesson.read(TestLesson.backpropagation)
        _ = try run(lesson, options())
        let before = folder.files()
        let cancellation = Cancellation()
        // Cancelled while drawing, when part of the new files is written.
        let progress = ProgressReport { stage, _, _ in if stage == "drawing" { cancellation.request() } }
        let other = try TestLesson.read(TestLesson.backpropagation, set: ["training.epochs=2"])
        #expect(throws: Cancellation.Cancelled.self) {
            _ = try LessonRun(other, options(), progress: progress, cancellation: cancellation).write()
        }
        #expect(folder.files() == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/out") == ["lesson"])
    }

    @Test func aDivergingRunIsWrittenUpToThere() throws {
        let summary = try run(TestLesson.read(TestLesson.diverging), options())
        let end = try #require(summary.recording?.divergence).step.number
        let trace = String(
            decoding: try #require(folder.files(below: "out/lesson")["trace.jsonl"]), as: UTF8.self)
        #expect(trace.contains("{\"step\":\(end),"))
        #expect(!trace.contains("{\"step\":\(end + 1),"))
    }

    @Test func longIterationsAreWrittenOnlyWhenAskedFor() throws {
        let many = "data.generator.count=5000"
        let lesson = try TestLesson.read(
            TestLesson.batches, set: [many, "training.batch=full", "training.epochs=1", "figures=[]"])
        let summary = try run(lesson, options())
        #expect(summary.warnings.count == 1)
        #expect(folder.files(below: "out/lesson")["trace.jsonl"]?.isEmpty == true)
        let asked = try TestLesson.read(
            TestLesson.batches, set: [many, "training.batch=full", "figures=[]", "record=[1]"])
        #expect(try run(asked, options()).warnings.isEmpty)
        #expect((folder.files(below: "out/lesson")["trace.jsonl"]?.count ?? 0) > 10_000_000)
    }
}
