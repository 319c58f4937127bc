import Foundation

/// A program of the system that reads what was drawn.
struct Tool {
    /// The names it goes by, best first.
    let names: [String]
    var arguments: [String] = []

    static let xmllint = Tool(names: ["xmllint"], arguments: ["--noout", "--nonet", "-"])
    static let pdftotext = Tool(names: ["pdftotext"], arguments: ["-layout", "-", "-"])
    /// Pixels of a PDF's first page at 96 to the inch, as PPM.
    static let pdftoppm = Tool(names: ["pdftoppm"], arguments: ["-r", "96", "-f", "1", "-l", "1", "-"])
    static let rsvg = Tool(names: ["rsvg-convert"])
    /// Pixels of a WebP as PPM, or with transparency as PAM.
    static let dwebp = Tool(names: ["dwebp"], arguments: ["-quiet", "-o", "-"])
    static let webpmux = Tool(names: ["webpmux"])
    static let chromium = Tool(
        names: ["chromium", "chromium-browser", "google-chrome"],
        arguments: ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"])

    /// Without its readers a test says nothing, so it fails.
    struct Missing: Error, CustomStringConvertible {
        let name: String
        var description: String {
            "\(name) is not installed, and without it nobody reads what was drawn: run scripts/install.sh --tests"
        }
    }

    /// Whether the program ends without complaint.
    func accepts(_ text: String) throws -> Bool { try output(for: Array(text.utf8)).isFine }

    /// What the program prints when it is given `input`.
    func output(
        for input: [UInt8] = [], _ more: [String] = []
    ) throws -> (bytes: [UInt8], isFine: Bool) {
        let process = Process()
        process.executableURL = try executable
        process.arguments = arguments + more
        // Through files, since a pipe that nobody empties would block.
        let folder = try Scratch()
        process.standardInput = try FileHandle(forReadingFrom: folder.write(input, "input"))
        let output = try folder.write([], "output")
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return (Array(try Data(contentsOf: output)), process.terminationStatus == 0)
    }

    private var executable: URL {
        get throws {
            let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
            for name in names {
                for folder in folders where FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)")
                {
                    return URL(fileURLWithPath: "\(folder)/\(name)")
                }
            }
            throw Missing(name: names[0])
        }
    }
}

/// A folder that goes when nobody needs it any more.
final class Scratch {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "gradus-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes a file and says where.
    func write(_ bytes: [UInt8], _ name: String) throws -> URL {
        let file = folder.appending(path: name)
        try Data(bytes).write(to: file)
        return file
    }
}
