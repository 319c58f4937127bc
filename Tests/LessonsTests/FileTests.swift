import Foundation
import Lessons
import Testing

@Suite struct FileTests {
    /// Runs the work with a fresh path that is removed afterwards.
    private func withPath(_ work: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("lesson-\(UUID()).yaml").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try work(path)
    }

    @Test func readsAFile() throws {
        try withPath { path in
            try Data(SampleLesson.text.utf8).write(to: URL(fileURLWithPath: path))
            #expect(try Document.read(path: path).faults.isEmpty)
        }
    }

    @Test func tellsUnreadableFilesApart() throws {
        #expect(throws: UnreadableFile(path: "/nowhere/x.yaml", reason: "there is no such file")) {
            try Document.read(path: "/nowhere/x.yaml")
        }
        #expect(throws: UnreadableFile(path: "/tmp", reason: "is a directory")) {
            try Document.read(path: "/tmp")
        }
        #expect(throws: UnreadableFile(path: "/dev/zero", reason: "is not a regular file")) {
            try CSVTable.read(path: "/dev/zero")
        }
        #expect(throws: UnreadableFile.self) { try Document.read(path: "a\u{0}b") }
        try withPath { path in
            #expect(mkfifo(path, 0o600) == 0)
            #expect(throws: UnreadableFile(path: path, reason: "is not a regular file")) {
                try Document.read(path: path)
            }
        }
    }

    @Test func refusesLargeFilesUnread() throws {
        try withPath { path in
            #expect(FileManager.default.createFile(atPath: path, contents: nil))
            #expect(truncate(path, 2 << 30) == 0)
            let fault = try #require(try Document.read(path: path).faults.first)
            #expect(fault.message == "the file holds 2147483648 bytes; a lesson is at most 1048576 bytes")
            let error = #expect(throws: LessonError.self) { try CSVTable.read(path: path) }
            #expect(
                error?.faults.first?.message
                    == "the file holds 2147483648 bytes; a table is at most 67108864 bytes")
        }
    }

    @Test func locatesBytesThatAreNoText() throws {
        try withPath { path in
            try Data("title: T\nabout: ä".utf8 + [0xFF, 0x41, 0x0A]).write(to: URL(fileURLWithPath: path))
            let fault = try #require(try Document.read(path: path).faults.first)
            #expect(fault.place == .position(line: 2, column: 9))
            #expect(fault.message == "byte 0xFF is not UTF-8; save the file as UTF-8")
            try Data([0xFF, 0xFE, 0x41, 0x00]).write(to: URL(fileURLWithPath: path))
            #expect(
                try Document.read(path: path).faults.first?.message
                    == "this is UTF-16; save the file as UTF-8")
        }
    }
}
