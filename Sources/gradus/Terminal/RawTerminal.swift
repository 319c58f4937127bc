import Foundation

/// The terminal while the stepper has it: keys come one by one, and the screen is drawn as a whole.
///
/// A class because there is one terminal and it must be given back as it was, whatever happens.
final class RawTerminal {
    enum Event {
        case bytes([UInt8])
        case resized
        /// Back from a stop; everything is to be drawn again.
        case continued
        /// Someone asks the program to end.
        case ended(Int32)
        case closed
        case nothing
    }

    private static let signals = [SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT, SIGTSTP]
    private let reading: Int32

    init?() {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, CrashGuard.save(),
            let reading = SignalPipe.open(for: Self.signals)
        else { return nil }
        self.reading = reading
    }

    /// Takes the terminal over.
    func enter(_ text: String) -> Bool {
        CrashGuard.takeOver()
        return send(text)
    }

    /// Gives the terminal back as it was.
    func leave(_ text: String) {
        _ = send(text)
        CrashGuard.giveBack()
    }

    /// Stops the program as ^Z does and comes back when it is continued.
    func stop() {
        signal(SIGTSTP, SIG_DFL)
        kill(getpid(), SIGTSTP)
        SignalPipe.catchSignal(SIGTSTP)
    }

    /// Columns and rows; 80×24 where the terminal does not tell.
    var size: (width: Int, height: Int) {
        var window = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
        else {
            return (80, 24)
        }
        return (Int(window.ws_col), Int(window.ws_row))
    }

    /// Writes; false when the terminal is gone.
    func send(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(STDOUT_FILENO, $0.baseAddress?.advanced(by: sent), bytes.count - sent)
            }
            if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// Waits for keys or signals.
    ///
    /// - Parameter milliseconds: how long at most; −1 for ever.
    func next(within milliseconds: Int32 = -1) -> Event {
        var descriptors = [
            pollfd(fd: reading, events: Int16(POLLIN), revents: 0),
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        ]
        let ready = poll(&descriptors, 2, milliseconds)
        guard ready > 0 else { return .nothing }
        var bytes = [UInt8](repeating: 0, count: 4096)
        if descriptors[0].revents != 0 {
            let count = read(reading, &bytes, bytes.count)
            return count > 0 ? event(Int32(bytes[count - 1])) : .nothing
        }
        let count = read(STDIN_FILENO, &bytes, bytes.count)
        if count < 0 && (errno == EINTR || errno == EAGAIN) { return .nothing }
        return count > 0 ? .bytes(Array(bytes.prefix(count))) : .closed
    }

    private func event(_ number: Int32) -> Event {
        switch number {
        case SIGWINCH: .resized
        case SIGCONT: .continued
        case SIGTSTP: .bytes([0x1A])
        default: .ended(number)
        }
    }
}
