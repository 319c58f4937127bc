import Foundation
import Synchronization

/// The program itself, running.
final class Program {
    let process = Process()
    private let said = Collected()
    private let complained = Collected()

    /// Starts `gradus`, or the first of other programs that is there, with these arguments in a folder.
    init(_ arguments: [String], in folder: String, named names: [String] = []) throws {
        process.executableURL = try names.isEmpty ? Program.url : Program.url(of: names)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["XDG_CACHE_HOME": folder + "/cache"]) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = said.pipe
        process.standardError = complained.pipe
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    /// Everything said on standard output so far.
    var standardOutput: String { said.text }
    /// Everything said on standard error so far.
    var standardError: String { complained.text }

    /// Waits until something is true, or too much time is over; whether it came true.
    static func wait(_ seconds: Double = 60, until isTrue: () throws -> Bool) rethrows -> Bool {
        let end = Date(timeIntervalSinceNow: seconds)
        while Date() < end {
            if try isTrue() { return true }
            usleep(20_000)
        }
        return false
    }

    /// Waits for the end; the exit status, or -1 where there is none and the program had to be killed.
    func end() -> Int32 {
        guard Program.wait(until: { !process.isRunning }) else {
            kill(process.processIdentifier, SIGKILL)
            return -1
        }
        _ = Program.wait(5) { said.isAtEnd && complained.isAtEnd }
        return process.terminationStatus
    }

    /// Presses ^C.
    func interrupt() { kill(process.processIdentifier, SIGINT) }

    private static var url: URL {
        get throws {
            let arguments = CommandLine.arguments
            let option = arguments.firstIndex(of: "--test-bundle-path").map { $0 + 1 }
            let bundle = option.flatMap { $0 < arguments.count ? arguments[$0] : nil }
            var place = bundle.map { URL(fileURLWithPath: $0) } ?? Bundle.main.executableURL
            while let here = place, here.path != "/" {
                let program = here.deletingLastPathComponent().appendingPathComponent("gradus")
                var isFolder: ObjCBool = false
                if FileManager.default.fileExists(atPath: program.path, isDirectory: &isFolder),
                    !isFolder.boolValue
                {
                    return program
                }
                place = here.deletingLastPathComponent()
            }
            throw Missing()
        }
    }

    private static func url(of names: [String]) throws -> URL {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let paths = names.flatMap { name in folders.map { "\($0)/\(name)" } }
        guard let path = paths.first(where: FileManager.default.isExecutableFile(atPath:)) else {
            throw Missing(description: "\(names[0]) is missing: run scripts/install.sh --tests")
        }
        return URL(fileURLWithPath: path)
    }

    private struct Missing: Error, CustomStringConvertible {
        var description = "the program is not beside its tests: run swift build"
    }
}

/// What comes out of a pipe.
private final class Collected: Sendable {
    let pipe = Pipe()
    private let content = Mutex((data: Data(), isAtEnd: false))

    var text: String { content.withLock { String(decoding: $0.data, as: UTF8.self) } }
    var isAtEnd: Bool { content.withLock { $0.isAtEnd } }

    init() {
        pipe.fileHandleForReading.readabilityHandler = { [self] handle in
            let more = handle.availableData
            content.withLock { content in
                content.data += more
                if more.isEmpty { content.isAtEnd = true }
            }
            if more.isEmpty { handle.readabilityHandler = nil }
        }
    }
}
