import Foundation

/// A program that reads what a run wrote, as its users would call it.
struct Reader {
    let name: String

    /// Without its readers a test says nothing, so it fails.
    struct Missing: Error, CustomStringConvertible {
        let name: String
        var description: String { "\(name) is not installed: run scripts/install.sh --tests" }
    }

    /// Whether the program is here; for readers that are not asked for, such as Sphinx.
    var isInstalled: Bool { path != nil }

    private var path: String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile(atPath:))
    }

    /// What the program says, on both streams, and whether it ends well.
    func run(_ arguments: [String], in folder: String) throws -> (said: String, isFine: Bool) {
        guard let path else { throw Missing(name: name) }
        let log = folder + "/.\(name)-\(UUID().uuidString)"
        _ = FileManager.default.createFile(atPath: log, contents: nil)
        defer { try? FileManager.default.removeItem(atPath: log) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        process.waitUntilExit()
        let said = String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
        return (said, process.terminationStatus == 0)
    }
}
