import Foundation

/// A file being written from beginning to end, with its hash and size.
///
/// A class because it holds the system's handle of an open file, which it closes when it goes.
package final class OutputFile {
    private let file: UnsafeMutablePointer<FILE>
    private let shown: String
    private var isOpen = true
    private var digest = SHA256()
    package private(set) var bytes = 0
    package var hash: String { digest.hex }

    /// - Parameter shown: the path that failures name, where that is another than the one written to.
    package init(path: String, shownAs shown: String) throws {
        guard let file = fopen(path, "wb") else { throw OutputFolder.WriteFailure(shown, code: errno) }
        self.file = file
        self.shown = shown
    }

    deinit {
        if isOpen { fclose(file) }
    }

    package func append(_ more: [UInt8]) throws {
        guard fwrite(more, 1, more.count, file) == more.count else {
            throw OutputFolder.WriteFailure(shown, code: errno)
        }
        bytes += more.count
        digest.update(more)
    }

    /// Hands everything to the system; only then is the file written.
    package func finish() throws {
        guard fflush(file) == 0 else { throw OutputFolder.WriteFailure(shown, code: errno) }
        isOpen = false
        guard fclose(file) == 0 else { throw OutputFolder.WriteFailure(shown, code: errno) }
    }
}

extension OutputFolder {
    /// Writes one file so that a reader sees the old or the new one, never half of it.
    package static func writeFile(_ bytes: [UInt8], path: String, makingFolders: Bool = false) throws {
        // A link stays a link: what it points to is replaced.
        let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        let parent = url.deletingLastPathComponent().path
        if makingFolders { try makeFolders(parent, shownAs: path) }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: parent, isDirectory: &isFolder), isFolder.boolValue
        else { throw WriteFailure(path, "there is no folder \(parent)") }
        if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) {
            guard !isFolder.boolValue else { throw WriteFailure(path, "is a folder") }
            guard isRegular(url.path) else { return try append(bytes, to: path) }
        }
        let staging = "\(parent)/.\(url.lastPathComponent.prefix(200)).writing-\(getpid())"
        do {
            try append(bytes, to: staging, shownAs: path)
            guard rename(staging, url.path) == 0 else { throw WriteFailure(path, code: errno) }
        } catch {
            unlink(staging)
            throw error
        }
    }

    /// Devices and pipes cannot be replaced, only written to.
    private static func isRegular(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    private static func append(_ bytes: [UInt8], to path: String, shownAs shown: String? = nil) throws {
        let file = try OutputFile(path: path, shownAs: shown ?? path)
        try file.append(bytes)
        try file.finish()
    }
}
