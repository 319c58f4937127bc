import Foundation
import Lessons
import Publishing
import Rendering
import Testing

@Suite struct AnimationTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func run(_ lesson: Lesson, _ animations: [AnimationFormat], jobs: Int = 2) throws -> [String:
        [UInt8]]
    {
        var options = LessonRun.Options()
        options.output = folder.path + "/\(jobs)"
        options.jobs = jobs
        options.formats = [.svg]
        options.animations = animations
        _ = try LessonRun(lesson, options, progress: .silent, cancellation: Cancellation()).write()
        return folder.files(below: "\(jobs)/lesson")
    }

    @Test func figuresOfSeveralMomentsBecomeOneFileEach() throws {
        let files = try run(TestLesson.read(TestLesson.batches), AnimationFormat.allCases)
        for name in ["several", "regular"] {
            let webp = try #require(files["frames/\(name).webp"])
            let gif = try #require(files["frames/\(name).gif"])
            let mp4 = try #require(files["frames/\(name).mp4"])
            #expect(webp.starts(with: "RIFF".utf8) && webp.dropFirst(8).starts(with: "WEBP".utf8))
            #expect(gif.starts(with: "GIF89a".utf8) && mp4.dropFirst(4).starts(with: "ftyp".utf8))
            #expect(files["frames/\(name).pdf"] != nil)
        }
        // A figure of one moment moves in none of them.
        #expect(
            files["figures/one.svg"] != nil
                && !files.keys.contains { $0.contains("one.") && !$0.hasSuffix("svg") })
    }

    @Test func filmsDoNotDependOnTheJobs() throws {
        let lesson = try TestLesson.read(TestLesson.batches)
        let one = try run(lesson, [.webp, .gif, .mp4], jobs: 1)
        #expect(try run(lesson, [.webp, .gif, .mp4], jobs: 4) == one)
    }

    /// The ends are held; the lesson can set the pace between them.
    @Test func framesAreShownAsLongAsTheyNeed() throws {
        func milliseconds(_ set: String...) throws -> [Int] {
            let lesson = try TestLesson.read(TestLesson.batches, set: set)
            let plan = try DrawingPlan(lesson, TestLesson.record(lesson), .init())
            return try #require(plan.entries[0].animation).milliseconds
        }
        #expect(try milliseconds() == [1600, 1600, 2400])
        #expect(try milliseconds("figures.1.pace=0.5") == [1000, 520, 2400])
        #expect(try milliseconds("figures.1.pace=3") == [3000, 3000, 3000])
        let many = try milliseconds("training.epochs=200", "figures.1.at={ every: 1 }")
        #expect(many.count == 600 && many[1] == 120)
        #expect(throws: LessonError.self) { try milliseconds("figures.1.pace=0") }
    }

    @Test func drawingItAloneGivesTheSameFile() throws {
        let lesson = try TestLesson.read(TestLesson.batches)
        let files = try run(lesson, [.pdf, .webp])
        let recording = try TestLesson.record(lesson)
        let plan = try DrawingPlan(lesson, recording, .init(), of: [lesson.figures[0]])
        let animation = try #require(plan.entries[0].animation)
        for format in [AnimationFormat.pdf, .webp] {
            let drawn = try Draughtsman(recording, of: lesson).file(animation, as: format) {}
            #expect(drawn.bytes == files["frames/several.\(format.fileExtension)"])
        }
        let manifest = String(decoding: try #require(files["manifest.json"]), as: UTF8.self)
        #expect(manifest.contains("draw lesson.yaml several -o several.webp"))
        // It tells what it shows from beginning to end.
        let told = try Draughtsman(recording, of: lesson).file(animation, as: .webp) {}.cover
        #expect(
            told.title.hasPrefix("From “") && told.alternative.hasPrefix("3 frames. The first: Forward pass"))
        #expect(told.alternative.contains(" The last: Update"))
        #expect(manifest.contains("\"frames\": 3"))
    }

    @Test func withoutFFmpegItSaysHowToGetIt() throws {
        let missing = #expect(throws: FFmpeg.Missing.self) { try FFmpeg.find(in: folder.path + "::/none") }
        #expect(missing?.description.contains("apt-get install ffmpeg") == true)
    }
}
