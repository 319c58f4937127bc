import Foundation

/// The program in a real terminal: tmux on a server of its own, keys sent and the screen read back.
final class RealTerminal {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private let server =
        "gradus-\(ProcessInfo.processInfo.processIdentifier)-\(UInt32.random(in: 0 ... .max))"
    private let folder: URL

    /// The program that was built beside these tests.
    static let program: String = {
        let tests = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        return tests.appendingPathComponent("gradus").path
    }()

    static let lessons =
        URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path + "/lessons"

    /// A shell in a terminal of that size.
    init(width: Int = 80, height: Int = 24) throws {
        guard FileManager.default.isExecutableFile(atPath: Self.program) else {
            throw Failure(description: "\(Self.program) is not built")
        }
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(server)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try tmux("new-session", "-d", "-s", "s", "-x", "\(width)", "-y", "\(height)", "sh")
        try send("cd '\(folder.path)'; PS1='ready> '; clear", "Enter")
        try wait { $0.contains("ready>") }
    }

    deinit {
        _ = try? tmux("kill-server")
        try? FileManager.default.removeItem(at: folder)
    }

    /// Starts the stepper on a lesson of the course and waits for its first screen.
    func step(_ lesson: String, _ options: String = "", environment: String = "") throws {
        try send(
            "\(environment) '\(Self.program)' step '\(Self.lessons)/\(lesson)' \(options); echo status $?",
            "Enter")
        try wait { $0.contains("h help") }
    }

    /// Sends keys as tmux names them.
    func send(_ keys: String...) throws {
        try tmux(["send-keys", "-t", "s"] + keys)
    }

    /// Sends a signal to the stepper: the only child of the terminal's shell.
    func signal(_ name: String) throws {
        let shell = try tmux("display-message", "-p", "-t", "s", "#{pane_pid}")
            .trimmingCharacters(in: .whitespacesAndNewlines)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["pkill", "-\(name)", "-P", shell]
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(description: "nothing took \(name)") }
    }

    var screen: String {
        get throws { try tmux("capture-pane", "-t", "s", "-p") }
    }

    func resize(width: Int, height: Int) throws {
        try tmux("resize-window", "-t", "s", "-x", "\(width)", "-y", "\(height)")
    }

    /// Waits until the screen is as wanted; returns it.
    @discardableResult
    func wait(_ isWanted: (String) -> Bool) throws -> String {
        let deadline = ContinuousClock.now + .seconds(20)
        var last = ""
        while ContinuousClock.now < deadline {
            last = try screen
            if isWanted(last) { return last }
            Thread.sleep(forTimeInterval: 0.02)
        }
        throw Failure(description: "the screen never came; it is\n\(last)")
    }

    @discardableResult
    private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        // The server that the first command leaves behind must not keep what `Process` watches its child by.
        let close =
            "for f in /dev/fd/*; do n=${f##*/}; if [ $n -gt 2 ]; then eval \"exec $n>&-\"; fi; done; exec \"$@\""
        process.arguments = ["-c", close, "bash", "tmux", "-L", server, "-f", "/dev/null"] + arguments
        var environment = ProcessInfo.processInfo.environment
        environment["TMUX"] = nil
        environment["LC_ALL"] = "C.UTF-8"
        process.environment = environment
        // Into a file: a pipe would stay open as long as the server.
        let output = folder.appendingPathComponent("screen.txt")
        _ = FileManager.default.createFile(atPath: output.path, contents: nil)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let text = try Data(contentsOf: output)
        guard process.terminationStatus == 0 else {
            throw Failure(
                description:
                    "tmux \(arguments.joined(separator: " ")) failed; scripts/install.sh --tests installs it")
        }
        return String(decoding: text, as: UTF8.self)
    }
}
