import Foundation

/// A folder that appears whole or not at all: files go to a hidden sibling, which takes the old folder's place at the end.
///
/// Whatever interrupts the writing leaves the previous folder as it was.
package struct OutputFolder: Sendable {
    package let path: String
    /// Where the folder really is: `path` with its links followed, so that a link stays one.
    private let target: String
    private let staging: String

    /// Prepares writing to `path`, making the folders above it.
    ///
    /// - Throws: `WriteFailure`, also for a folder that holds something else than an earlier run's files.
    package init(path: String) throws {
        self.path = path
        let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
        target = url.path
        let parent = url.deletingLastPathComponent().path
        try OutputFolder.makeFolders(parent, shownAs: path)
        try EarlierOutput(target).requireOwn(shownAs: path)
        let stem = "\(parent)/.\(url.lastPathComponent.prefix(200)).writing"
        OutputFolder.removeLeftovers(besides: parent, named: "\(url.lastPathComponent.prefix(200))")
        var candidate = "\(stem)-\(getpid())"
        while mkdir(candidate, 0o777) != 0 {
            guard errno == EEXIST else { throw WriteFailure(path, code: errno) }
            candidate = "\(stem)-\(getpid())-\(UInt32.random(in: 0 ... .max))"
        }
        staging = candidate
    }

    /// Writes a file below the folder; `name` may contain folders.
    package func write(_ bytes: [UInt8], to name: String) throws {
        let file = try open(name)
        try file.append(bytes)
        try file.finish()
    }

    /// Begins a file below the folder, for what is too much to hold at once.
    package func open(_ name: String) throws -> OutputFile {
        let full = staging + "/" + name
        try OutputFolder.makeFolders(
            URL(fileURLWithPath: full).deletingLastPathComponent().path, shownAs: path + "/" + name)
        return try OutputFile(path: full, shownAs: path + "/" + name)
    }

    /// Puts the written folder in the place of the old one; files there that no run wrote move over.
    ///
    /// Files that are the same stay the same; when all are, nothing is touched.
    @discardableResult
    package func commit() throws -> FolderChanges {
        let earlier = EarlierOutput(target)
        let names = FileManager.default.enumerator(atPath: staging)?.compactMap { $0 as? String } ?? []
        let files = names.filter { FileState(staging + "/" + $0) != nil }
        let known = files.filter(earlier.wrote)
        let removed = earlier.names.count - known.count
        let isSame = !known.isEmpty && known.count == files.count && removed == 0
        if isSame, EqualFiles.areAll(known, equalIn: target, and: staging) {
            discard()
            return FolderChanges(written: 0, kept: files.count, removed: 0)
        }
        let kept = EqualFiles.keep(known, of: target, in: staging)
        let changes = FolderChanges(written: files.count - kept, kept: kept, removed: removed)
        while true {
            if rename(staging, target) == 0 { return changes }
            // Another run may put its folder there, or take it away, at any moment.
            guard errno == ENOTEMPTY || errno == EEXIST else { throw WriteFailure(path, code: errno) }
            if FolderExchange.exchange(staging, target) { break }
            guard errno == ENOENT else { throw WriteFailure(path, code: errno) }
        }
        earlier.moveForeignFiles(from: staging, to: target)
        discard()
        return changes
    }

    /// Takes back what was written so far.
    package func discard() {
        try? FileManager.default.removeItem(atPath: staging)
    }

    static func makeFolders(_ path: String, shownAs shown: String) throws {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            guard isFolder.boolValue else {
                throw WriteFailure(shown, "\(path) is a file, not a folder; choose another with --to")
            }
            return
        }
        let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
        if parent != path { try makeFolders(parent, shownAs: shown) }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw WriteFailure(shown, code: errno) }
    }

    /// Removes what runs left behind that were killed a day or more ago.
    private static func removeLeftovers(besides parent: String, named name: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        for leftover in names where leftover.hasPrefix(".\(name).writing-") {
            let path = parent + "/" + leftover
            var status = stat()
            guard stat(path, &status) == 0, time(nil) - status.modifiedAt > 86_400 else { continue }
            try? FileManager.default.removeItem(atPath: path)
        }
    }
}

extension stat {
    /// When the file changed last, in seconds.
    fileprivate var modifiedAt: Int {
        #if canImport(Darwin)
            st_mtimespec.tv_sec
        #else
            st_mtim.tv_sec
        #endif
    }
}
