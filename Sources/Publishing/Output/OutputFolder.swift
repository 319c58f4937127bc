import Foundation

/// A folder that appears whole or not at all: files go to a hidden sibling, which takes the old folder's place at the end.
///
/// Whatever interrupts the writing leaves the previous folder as it was.
package struct OutputFolder: Sendable {
    /// Something that keeps output from being written; the path and the reason.
    package struct WriteFailure: Error, CustomStringConvertible {
        package let description: String

        package init(_ path: String, _ reason: String) {
            description = "\(path): \(reason)"
        }
    }

    package let path: String
    private let staging: String

    /// Prepares writing to `path`, making the folders above it.
    package init(path: String) throws {
        self.path = path
        let url = URL(fileURLWithPath: path)
        let parent = url.deletingLastPathComponent().path
        staging = "\(parent)/.\(url.lastPathComponent).writing-\(getpid())"
        try OutputFolder.requireFolder(path)
        try OutputFolder.makeFolder(parent)
        try OutputFolder.makeFolder(staging)
    }

    /// Writes a file below the folder; `name` may contain folders.
    package func write(_ bytes: [UInt8], to name: String) throws {
        let full = staging + "/" + name
        try OutputFolder.makeFolder(URL(fileURLWithPath: full).deletingLastPathComponent().path)
        try OutputFolder.write(bytes, path: full, shownAs: path + "/" + name)
    }

    /// Where a file of that name is being written, for writers that append.
    package func stagedPath(of name: String) -> String {
        staging + "/" + name
    }

    /// Puts the written folder in the place of the old one.
    package func commit() throws {
        let retired = staging + "-old"
        let manager = FileManager.default
        do {
            if manager.fileExists(atPath: path) { try manager.moveItem(atPath: path, toPath: retired) }
            do {
                try manager.moveItem(atPath: staging, toPath: path)
            } catch {
                try? manager.moveItem(atPath: retired, toPath: path)
                throw error
            }
            try? manager.removeItem(atPath: retired)
        } catch {
            throw WriteFailure(path, OutputFolder.reason(error))
        }
    }

    /// Takes back what was written so far.
    package func discard() {
        try? FileManager.default.removeItem(atPath: staging)
    }

    /// Writes one file so that a reader sees the old or the new one, never half of it.
    package static func writeFile(_ bytes: [UInt8], path: String) throws {
        let url = URL(fileURLWithPath: path)
        let parent = url.deletingLastPathComponent().path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: parent, isDirectory: &isFolder), isFolder.boolValue else {
            throw WriteFailure(path, "the folder \(parent) does not exist")
        }
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            throw WriteFailure(path, "is a folder")
        }
        let staging = "\(parent)/.\(url.lastPathComponent).writing-\(getpid())"
        try write(bytes, path: staging, shownAs: path)
        guard rename(staging, path) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(staging)
            throw WriteFailure(path, reason)
        }
    }

    private static func requireFolder(_ path: String) throws {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
            throw WriteFailure(path, "is a file, not a folder; choose another with --to")
        }
    }

    private static func makeFolder(_ path: String) throws {
        try requireFolder(path)
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw WriteFailure(path, reason(error))
        }
    }

    private static func write(_ bytes: [UInt8], path: String, shownAs shown: String) throws {
        guard let file = fopen(path, "wb") else { throw WriteFailure(shown, String(cString: strerror(errno))) }
        let written = fwrite(bytes, 1, bytes.count, file)
        let flushed = fflush(file)
        let problem = errno
        let closed = fclose(file)
        guard written == bytes.count, flushed == 0, closed == 0 else {
            unlink(path)
            throw WriteFailure(shown, String(cString: strerror(problem)))
        }
    }

    private static func reason(_ error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        if let code = underlying?.code, underlying?.domain == NSPOSIXErrorDomain {
            return String(cString: strerror(Int32(code)))
        }
        return (error as NSError).localizedDescription
    }
}
