import Foundation
import Publishing
import Testing

@Suite struct OutputFolderTests {
    private let folder: TemporaryFolder
    private var out: String { folder.path + "/a/out" }

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Writes files and a manifest that lists them, as a run does.
    private func run(_ files: [String: String]) throws {
        let output = try OutputFolder(path: out)
        for (name, text) in files { try output.write(Array(text.utf8), to: name) }
        let list = files.keys.sorted().map { "{\"path\": \"\($0)\"}" }.joined(separator: ",")
        try output.write(Array("{\"files\": [\(list)]}".utf8), to: "manifest.json")
        try output.commit()
    }

    private func texts() -> [String: String] {
        folder.files(below: "a/out").mapValues { String(decoding: $0, as: UTF8.self) }
            .filter { $0.key != "manifest.json" }
    }

    @Test func appearsWholeAtTheEnd() throws {
        let output = try OutputFolder(path: out)
        try output.write([1, 2, 3], to: "deep/er/file")
        #expect(!FileManager.default.fileExists(atPath: out))
        try output.commit()
        #expect(folder.files(below: "a/out") == ["deep/er/file": [1, 2, 3]])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a") == ["out"])
    }

    @Test func takesTheOldOnesPlace() throws {
        try run(["one": "1", "two": "2"])
        try run(["two": "22"])
        #expect(texts() == ["two": "22"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a") == ["out"])
    }

    @Test func discardingKeepsTheOld() throws {
        try run(["one": "1"])
        let output = try OutputFolder(path: out)
        try output.write([9], to: "one")
        output.discard()
        #expect(texts() == ["one": "1"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a") == ["out"])
    }

    @Test func filesThatNoRunWroteStay() throws {
        try run(["one": "1", "gone": "2"])
        try folder.write("mine", to: "a/out/notes.txt")
        try folder.write("mine too", to: "a/out/own/notes.txt")
        try run(["one": "11"])
        #expect(texts() == ["one": "11", "notes.txt": "mine", "own/notes.txt": "mine too"])
    }

    @Test func aFolderOfOtherThingsIsLeftAlone() throws {
        try folder.write("precious", to: "a/out/thesis.tex")
        #expect(throws: OutputFolder.WriteFailure.self) { _ = try OutputFolder(path: out) }
        try folder.write("{}", to: "a/out/manifest.json")
        #expect(throws: OutputFolder.WriteFailure.self) { _ = try OutputFolder(path: out) }
        #expect(texts() == ["thesis.tex": "precious"])
    }

    @Test func aFileInTheWayIsNamed() throws {
        try folder.write("x", to: "a")
        let failure = #expect(throws: OutputFolder.WriteFailure.self) { _ = try OutputFolder(path: out) }
        #expect(failure?.description.contains("is a file, not a folder") == true)
        try FileManager.default.removeItem(atPath: folder.path + "/a")
        try folder.write("x", to: "a/out")
        #expect(throws: OutputFolder.WriteFailure.self) { _ = try OutputFolder(path: out) }
        #expect(folder.files() == ["a/out": Array("x".utf8)])
    }

    @Test func aLinkStaysALink() throws {
        try FileManager.default.createDirectory(
            atPath: folder.path + "/a", withIntermediateDirectories: true)
        try FileManager.default.createDirectory(
            atPath: folder.path + "/real", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: out, withDestinationPath: folder.path + "/real")
        try run(["one": "1"])
        try run(["one": "2"])
        #expect(folder.files(below: "real")["one"] == Array("2".utf8))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: out) == folder.path + "/real")
    }

    @Test func severalAtOnceLeaveOneWhole() async throws {
        let out = out
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<8 {
                group.addTask {
                    let output = try OutputFolder(path: out)
                    for name in 0..<5 { try output.write([UInt8(writer)], to: "\(name)") }
                    let list = (0..<5).map { "{\"path\": \"\($0)\"}" }.joined(separator: ",")
                    try output.write(Array("{\"files\": [\(list)]}".utf8), to: "manifest.json")
                    try output.commit()
                }
            }
            try await group.waitForAll()
        }
        let files = folder.files(below: "a/out").filter { $0.key != "manifest.json" }
        #expect(files.count == 5)
        #expect(Set(files.values).count == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/a") == ["out"])
    }

    @Test func singleFilesAreReplacedWhole() throws {
        let path = folder.path + "/x.svg"
        try OutputFolder.writeFile([1], path: path)
        try OutputFolder.writeFile([2, 3], path: path)
        #expect(folder.files() == ["x.svg": [2, 3]])
        #expect(throws: OutputFolder.WriteFailure.self) {
            try OutputFolder.writeFile([1], path: folder.path + "/none/x.svg")
        }
        #expect(throws: OutputFolder.WriteFailure.self) { try OutputFolder.writeFile([1], path: folder.path) }
    }
}
