import Foundation

/// What the system tells about a regular file: enough to see that someone changed it.
package struct FileState: Sendable {
    let size: Int
    let modified: timespec
    private let changed: timespec
    private let number: UInt64

    /// Nil when there is no regular file; the state of a link is that of what it leads to unless `followsLinks` is false.
    package init?(_ path: String, followsLinks: Bool = false) {
        var status = stat()
        guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0,
            status.st_mode & S_IFMT == S_IFREG
        else { return nil }
        size = Int(status.st_size)
        number = UInt64(status.st_ino)
        #if canImport(Darwin)
            modified = status.st_mtimespec
            changed = status.st_ctimespec
        #else
            modified = status.st_mtim
            changed = status.st_ctim
        #endif
    }

    /// All of it in one line, to be compared.
    package var text: String {
        "\(size) \(modified.tv_sec).\(modified.tv_nsec) \(changed.tv_sec).\(changed.tv_nsec) \(number)"
    }
}
