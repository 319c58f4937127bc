import Foundation

/// A program of the system that reads what was drawn.
struct Tool {
    let path: String
    let arguments: [String]

    static let xmllint = Tool(path: "/usr/bin/xmllint", arguments: ["--noout", "--nonet", "-"])
    static let pdftotext = Tool(path: "/usr/bin/pdftotext", arguments: ["-layout", "-", "-"])
    static let rsvg = Tool(path: "/usr/bin/rsvg-convert", arguments: [])

    var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

    /// Whether the program ends without complaint, or nil if it is not installed.
    func accepts(_ text: String) throws -> Bool? {
        try output(for: Array(text.utf8)).map { $0.isFine }
    }

    /// What the program prints when it is given `input`, or nil if it is not installed.
    func output(for input: [UInt8]) throws -> (bytes: Data, isFine: Bool)? {
        guard isInstalled else { return nil }
        // From a file, since a pipe that nobody empties would block.
        let file = FileManager.default.temporaryDirectory.appending(path: "gradus-\(UUID().uuidString)")
        try Data(input).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardInput = try FileHandle(forReadingFrom: file)
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (bytes, process.terminationStatus == 0)
    }
}
