import Foundation

/// The program that makes GIF and MP4, where it is installed.
package struct FFmpeg: Sendable {
    let path: String

    /// The program is not there: how to get it.
    package struct Missing: Error, CustomStringConvertible {
        package let description = """
            gif and mp4 are made by ffmpeg, which is not installed (Debian: apt-get install ffmpeg; Fedora: dnf install \
            ffmpeg-free; macOS: brew install ffmpeg); webp needs nothing more
            """
    }

    /// It could not make the file, in its own words.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// - Parameter path: folders, separated by colons.
    /// - Throws: `Missing` when none of them has it.
    package static func find(
        in path: String = ProcessInfo.processInfo.environment["PATH"] ?? ""
    ) throws(Missing) -> FFmpeg {
        for folder in path.split(separator: ":")
        where FileManager.default.isExecutableFile(atPath: "\(folder)/ffmpeg") {
            return FFmpeg(path: "\(folder)/ffmpeg")
        }
        throw Missing()
    }

    /// Runs it and waits, asking `check` again and again; what that throws ends the program.
    func run(_ arguments: [String], check: () throws -> Void) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        // One thread and no dates or versions: the same frames give the same file.
        process.arguments = ["-nostdin", "-hide_banner", "-loglevel", "error", "-threads", "1"] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let complaints = Pipe()
        process.standardError = complaints
        do { try process.run() } catch { throw Failure(description: "\(path) cannot be started: \(error)") }
        do {
            while process.isRunning {
                try check()
                usleep(5_000)
            }
        } catch {
            process.terminate()
            process.waitUntilExit()
            throw error
        }
        guard process.terminationStatus == 0 else {
            let words = String(decoding: complaints.fileHandleForReading.availableData, as: UTF8.self)
            let line = words.split(separator: "\n").last.map(String.init) ?? "unknown reason"
            throw Failure(description: "ffmpeg failed: \(line)")
        }
    }
}
