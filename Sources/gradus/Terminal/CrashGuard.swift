import Foundation

/// Gives the terminal back even when the program crashes.
///
/// Signal handlers can reach global state alone, and may call little more than `tcsetattr` and `write`; so what they need is
/// laid out here before.
enum CrashGuard {
    private nonisolated(unsafe) static var saved = termios()
    private nonisolated(unsafe) static var isTaken = false
    /// `Escapes.leave` as bytes that a signal handler can write.
    private nonisolated(unsafe) static var farewell: [UInt8] = []

    /// Remembers how the terminal is; false where it does not tell.
    static func save() -> Bool { tcgetattr(STDIN_FILENO, &saved) == 0 }

    /// Keys come at once, are not echoed, and make no signals.
    static func takeOver() {
        var raw = saved
        cfmakeraw(&raw)
        // Lines still end as they did, for messages written outside of the screen.
        raw.c_oflag |= tcflag_t(OPOST)
        isTaken = true
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &raw)
    }

    static func giveBack() {
        guard isTaken else { return }
        isTaken = false
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &saved)
    }

    /// From now on a crash writes these bytes and restores the terminal before the program ends.
    static func install(farewell text: String) {
        farewell = Array(text.utf8)
        for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] {
            signal(number) { number in
                if CrashGuard.isTaken {
                    _ = CrashGuard.farewell.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
                    tcsetattr(STDIN_FILENO, TCSANOW, &CrashGuard.saved)
                }
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }
}
