import Foundation

/// Signals as bytes that can be waited for together with keys.
///
/// A handler can reach global state alone, so the pipe's end stands here.
enum SignalPipe {
    private nonisolated(unsafe) static var writing: Int32 = -1

    /// Opens the pipe and sends these signals into it; the end to read from, nil where there is none.
    static func open(for signals: [Int32]) -> Int32? {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
        writing = ends[1]
        for number in signals { catchSignal(number) }
        return ends[0]
    }

    /// Sends a signal into the pipe.
    static func catchSignal(_ number: Int32) {
        signal(number) { number in
            let before = errno
            var byte = UInt8(truncatingIfNeeded: number)
            _ = write(SignalPipe.writing, &byte, 1)
            errno = before
        }
    }
}
