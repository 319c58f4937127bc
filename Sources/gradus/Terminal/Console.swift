import Foundation

/// Writing to the two standard streams: results on the one, everything else on the other.
enum Console {
    /// Writes text to standard output as it is.
    static func write(_ text: String) throws {
        try write(Array(text.utf8))
    }

    static func write(_ bytes: [UInt8]) throws {
        guard send(bytes, to: STDOUT_FILENO) else {
            throw OutputFailure(reason: String(cString: strerror(errno)).lowercased())
        }
    }

    /// Writes a line to standard output.
    static func line(_ line: String) throws {
        try write(line + "\n")
    }

    /// Writes a line to standard error.
    static func error(_ line: String) {
        draw(line + "\n")
    }

    /// Writes text to standard error as it is, such as a progress bar.
    static func draw(_ text: String) {
        _ = send(Array(text.utf8), to: STDERR_FILENO)
    }

    /// Keeps the numbers of closed standard streams from going to files that are opened later.
    ///
    /// Writing to such a stream then fails, as it should.
    static func guardStreams() {
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(stream, F_GETFD) == -1 {
            _ = open("/dev/null", O_RDONLY)
        }
    }

    private static func send(_ bytes: [UInt8], to file: Int32) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Foundation.write(file, $0.baseAddress?.advanced(by: sent), bytes.count - sent)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    static var standardErrorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
    static var standardOutputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}

/// Standard output could not be written, such as to a full disk behind a redirection.
struct OutputFailure: Error, CustomStringConvertible {
    let reason: String
    var description: String { "standard output: \(reason)" }
}
