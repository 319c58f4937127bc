#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that is missing or cannot be read, as opposed to one whose content is wrong.
package struct UnreadableFile: Error, Hashable, Sendable, CustomStringConvertible {
    package let path: String
    package let reason: String

    package init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    package var description: String { "\(path): error: \(reason)" }
}

/// What a file held, unless it holds more than it may.
enum FileBytes {
    case content([UInt8])
    case tooLarge(bytes: Int)

    /// Reads a regular file of at most `limit` bytes; a larger one is refused by its size, unread.
    ///
    /// The file is opened without blocking, so that a pipe without a writer answers too.
    static func read(path: String, limit: Int) throws(UnreadableFile) -> FileBytes {
        func failure(_ reason: String) -> UnreadableFile {
            UnreadableFile(path: path.shortened(to: 300), reason: reason)
        }
        guard !path.utf8.contains(0) else { throw failure("a path holds no NUL character") }
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(explanation(of: errno)) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(explanation(of: errno)) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw failure("is a directory")
        default: throw failure("is not a regular file")
        }
        guard Int(status.st_size) <= limit else { return .tooLarge(bytes: Int(status.st_size)) }

        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size) + 1)
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = systemRead(descriptor, into: &buffer)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw failure(explanation(of: errno)) }
            if count == 0 { return .content(bytes) }
            bytes.append(contentsOf: buffer.prefix(count))
            guard bytes.count <= limit else { return .tooLarge(bytes: bytes.count) }
        }
    }

    private static func explanation(of code: Int32) -> String {
        switch code {
        case ENOENT: return "there is no such file"
        case EACCES: return "may not be read (permission denied)"
        case ENOTDIR: return "a folder on its way is a file"
        default: return String(cString: strerror(code)).lowercased()
        }
    }
}

/// `read(2)`, named apart from `FileBytes.read`.
private func systemRead(_ descriptor: Int32, into buffer: inout [UInt8]) -> Int {
    buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
}
