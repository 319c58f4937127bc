import Foundation
import Publishing

/// The files that a lesson is read from, looked at again and again.
///
/// Looking is a few calls of the system every time, works the same everywhere, and sees what editors do that put a new file in
/// the place of the old one.
struct WatchedFiles {
    private let paths: [String]
    private let contents: [Data?]
    private var states: [String?]
    /// Whether the last look found them other than the one before: someone may still be writing.
    private var isMoving = false

    init(_ paths: [String]) {
        self.paths = paths
        // States first: a change in between is then seen at the next look.
        states = WatchedFiles.states(of: paths)
        contents = WatchedFiles.contents(of: paths)
    }

    /// Whether the files have other contents than at the beginning, and hold still.
    mutating func haveChanged() -> Bool {
        let now = WatchedFiles.states(of: paths)
        defer { states = now }
        if now != states {
            isMoving = true
            return false
        }
        guard isMoving else { return false }
        isMoving = false
        return WatchedFiles.contents(of: paths) != contents
    }

    private static func states(of paths: [String]) -> [String?] {
        paths.map { FileState($0, followsLinks: true)?.text }
    }

    private static func contents(of paths: [String]) -> [Data?] {
        paths.map { FileManager.default.contents(atPath: $0) }
    }
}
