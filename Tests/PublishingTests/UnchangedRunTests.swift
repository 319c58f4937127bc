import Foundation
import Lessons
import Publishing
import Testing

/// What a second run does to the folder of the first.
@Suite struct UnchangedRunTests {
    private let folder: TemporaryFolder
    private var out: String { folder.path + "/out/lesson" }

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("x,y\n0,0\n1,2\n2,4\n", to: "rows.csv")
    }

    private func lesson(_ set: String..., caption: String = "Watch", figures: Bool = true) throws -> Lesson {
        let text = """
            title: Rows
            data: { csv: { file: \(folder.path)/rows.csv, inputs: [x], target: y } }
            network: { layers: [{ units: 1, weights: [[0.5]] }] }
            loss: squared_error
            training: { optimizer: { name: sgd, rate: 0.1 }, epochs: 4 }
            figures:
              - { name: one, figure: network, at: forward, size: half, caption: \(caption) }
            """
        let film = "\n  - { name: film, figure: loss-curves, at: { every: 1 }, size: half }"
        return try TestLesson.read(figures ? text + film : text, set: set)
    }

    private func run(
        _ lesson: Lesson, remembering: Bool = false, force: Bool = false, jobs: Int = 2,
        _ change: (inout LessonRun.Options) -> Void = { _ in }
    ) throws -> LessonRun.Summary {
        var options = LessonRun.Options()
        options.output = folder.path + "/out"
        options.formats = [.svg]
        options.jobs = jobs
        options.stamps = remembering ? folder.path + "/stamps" : nil
        options.isForced = force
        change(&options)
        return try LessonRun(lesson, options, progress: .silent, cancellation: Cancellation()).write()
    }

    /// Every file with the state that the system tells, and the folder's own number.
    private func states() throws -> [String: String] {
        var states = try Dictionary(
            uniqueKeysWithValues: folder.files(below: "out/lesson").keys.map { name in
                (name, try #require(FileState(out + "/" + name)).text)
            })
        let attributes = try FileManager.default.attributesOfItem(atPath: out)
        states[""] = "\(attributes[.systemFileNumber] ?? "") \(attributes[.modificationDate] ?? "")"
        return states
    }

    @Test func theSameAgainTouchesNothing() throws {
        let first = try run(lesson())
        #expect(first.changes.kept == 0 && first.changes.written == first.files.count)
        let before = try states()
        for jobs in [1, 4] {
            let again = try run(lesson(), jobs: jobs)
            #expect(again.recording != nil && again.changes.isNone)
            #expect(again.changes.kept == first.files.count)
            #expect(try states() == before)
        }
    }

    @Test func onlyWhatChangedIsWritten() throws {
        _ = try run(lesson())
        let before = try states()
        let changed = try run(lesson(caption: "Look"))
        // The picture tells its caption; page, notes and manifest too.
        let telling = ["figures/one.svg", "index.html", "notes.md", "manifest.json"]
        #expect(changed.changes.written == telling.count && changed.changes.removed == 0)
        let after = try states()
        let same = before.keys.filter {
            // Size and time of writing; a second name that comes and goes changes the number behind.
            before[$0]?.split(separator: " ").prefix(2) == after[$0]?.split(separator: " ").prefix(2)
        }
        #expect(Set(same) == Set(before.keys).subtracting(telling + [""]))
        let fewer = try run(lesson(caption: "Look", figures: false))
        #expect(fewer.changes.removed == 6 && fewer.changes.kept == 2)
        #expect(folder.files(below: "out/lesson").count == telling.count + 1)
    }

    @Test func aRememberedRunIsNotMadeAgain() throws {
        let first = try run(lesson(), remembering: true)
        let before = try states()
        let again = try run(lesson(), remembering: true, jobs: 1)
        #expect(again.recording == nil && again.changes.isNone)
        #expect(Set(again.files) == Set(first.files) && again.bytes == first.bytes)
        #expect(try run(lesson(), remembering: true, force: true).recording != nil)
        #expect(try states() == before)
    }

    @Test func whateverDecidesTheOutputMakesItAgain() throws {
        _ = try run(lesson(), remembering: true)
        func isMade(_ lesson: Lesson, _ change: (inout LessonRun.Options) -> Void = { _ in }) throws -> Bool {
            defer { _ = try? run(self.lesson(), remembering: true, force: true) }
            return try run(lesson, remembering: true, change).recording != nil
        }
        #expect(try isMade(lesson("seed=2")))
        #expect(try isMade(lesson("title=Other")))
        #expect(try isMade(lesson()) { $0.version = "other" })
        #expect(try isMade(lesson()) { $0.formats = [.svg, .png] })
        #expect(try isMade(lesson()) { $0.animations = [.pdf] })
        #expect(try isMade(lesson()) { $0.drawing.theme = .dark })
        #expect(try isMade(lesson()) { $0.drawing.at = .init("end") })
        #expect(try !isMade(lesson()))
        try folder.write("x,y\n0,0\n1,2\n2,5\n", to: "rows.csv")
        #expect(try isMade(lesson()))
    }

    @Test(arguments: ["figures/one.svg", "frames/film.webp", "trace.jsonl", "manifest.json"])
    func whatSomeoneChangedIsRestored(_ name: String) throws {
        _ = try run(lesson(), remembering: true)
        let before = folder.files(below: "out/lesson")
        let bytes = try #require(before[name])
        // Of the same size, and with the time of the old one.
        let time = try FileManager.default.attributesOfItem(atPath: out + "/" + name)[.modificationDate]
        try Data(bytes.dropLast() + [UInt8(ascii: " ")]).write(to: URL(fileURLWithPath: out + "/" + name))
        try FileManager.default.setAttributes(
            [.modificationDate: time as Any], ofItemAtPath: out + "/" + name)
        #expect(try run(lesson(), remembering: true).changes.written == 1)
        #expect(folder.files(below: "out/lesson") == before)
        try FileManager.default.removeItem(atPath: out + "/" + name)
        if name == "manifest.json" {
            // Without a manifest nobody knows whose files these are.
            #expect(throws: OutputFolder.WriteFailure.self) { try run(lesson(), remembering: true) }
        } else {
            #expect(try run(lesson(), remembering: true).changes.written == 1)
            #expect(folder.files(below: "out/lesson") == before)
        }
    }

    @Test func whatIsToBeToldIsToldAgain() throws {
        let lesson = try TestLesson.read(TestLesson.diverging)
        for _ in 0..<2 { #expect(try run(lesson, remembering: true).recording?.divergence != nil) }
    }
}
