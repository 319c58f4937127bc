import Foundation
import Lessons
import Publishing
import Testing

/// The index of a course, from the manifests that runs left behind.
@Suite struct CourseIndexTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func run(_ text: String, as name: String) throws {
        var options = LessonRun.Options()
        options.output = folder.path
        options.formats = [.svg]
        _ = try LessonRun(
            TestLesson.read(text, name: name), options, progress: .silent, cancellation: Cancellation()
        ).write()
    }

    private func index() throws -> (page: String, readme: String) {
        _ = try CourseIndex(output: folder.path).write()
        let files = folder.files()
        return (
            String(decoding: try #require(files["index.html"]), as: UTF8.self),
            String(decoding: try #require(files["README.md"]), as: UTF8.self)
        )
    }

    @Test func tellsEveryLessonInOrder() throws {
        let claims = """

            topics: [by hand, chain rule]
            claims:
              - { that: "loss[0] > 0", says: The loss is above 0 }
              - { that: "loss[0] < 0", says: The loss is below 0 }
              - { that: "iterations == 0 or loss[9] < 0", says: "The loss is {{ loss[0] : 2 }}" }
            """
        try run(TestLesson.backpropagation + claims, as: "02-by-hand")
        try run(TestLesson.batches, as: "01-batches")
        let (page, readme) = try index()
        for text in [page, readme] {
            let first = try #require(text.range(of: "Short last batches"))
            let second = try #require(text.range(of: "Backpropagation by hand"))
            #expect(first.lowerBound < second.lowerBound)
            #expect(text.contains("1 of 3 claims holds"))
            #expect(text.contains("by-hand/figures/first-forward.svg"))
            #expect(text.contains("The loss is 0.30"))
            for words in ["holds", "does not hold", "is not answered by this run", "by hand", "chain rule"] {
                #expect(text.contains(words), "\(words)")
            }
            // Without topics the lesson's parts stand for them.
            #expect(text.contains("binary cross entropy") && text.contains("adam"))
        }
        #expect(page.contains("2 lessons. Of their 3 claims 1 hold."))
    }

    /// The same lessons give the same bytes, and files that are as they should be are not touched.
    @Test func isWrittenWhenItChanges() throws {
        try run(TestLesson.backpropagation, as: "one")
        let index = CourseIndex(output: folder.path)
        #expect(try index.write().written.count == 2)
        #expect(try index.write().written.isEmpty)
        try run(TestLesson.batches, as: "two")
        #expect(try CourseIndex(output: folder.path).write().written.count == 2)
    }

    @Test func leavesFilesOfOthersAlone() throws {
        try run(TestLesson.backpropagation, as: "one")
        try folder.write("mine", to: "README.md")
        let (written, warnings) = try CourseIndex(output: folder.path).write()
        #expect(written.map { $0.split(separator: "/").last } == ["index.html"])
        #expect(warnings.count == 1 && warnings[0].contains("README.md is not gradus's own"))
        #expect(folder.files()["README.md"] == Array("mine".utf8))
    }

    @Test func isSilentWithoutLessons() throws {
        #expect(try CourseIndex(output: folder.path).write().written.isEmpty)
        #expect(folder.files().isEmpty)
    }

    /// What a lesson or a manifest says stays text.
    @Test func escapesWhatIsSaid() throws {
        let hostile =
            TestLesson.backpropagation.replacing(
                "title: Backpropagation by hand",
                with: "title: \"<script>alert(1)</script> [x](javascript:alert)\"\ntopics: ['<b>']")
            + "\nclaims: [{ that: \"loss[0] > 0\", says: \"[x](javascript:alert) <img src=x onerror=y>\" }]"
        try run(hostile, as: "hostile")
        let path = folder.path + "/hostile/manifest.json"
        let manifest = try String(contentsOfFile: path, encoding: .utf8)
        try manifest.replacing("figures/first-forward.svg", with: "../../../etc/passwd.svg")
            .write(toFile: path, atomically: true, encoding: .utf8)
        let (page, readme) = try index()
        // Escaped marks are words, and so is everything between the page's tags.
        let unescaped = readme.replacing(/\\[^A-Za-z0-9]/, with: "")
        for text in [page, unescaped] {
            #expect(!text.contains("<script") && !text.contains("<img src=x") && !text.contains("<b>"))
            #expect(!text.contains("=\"javascript:") && !text.contains("../"))
        }
        #expect(!unescaped.contains("](javascript:"))
    }
}
