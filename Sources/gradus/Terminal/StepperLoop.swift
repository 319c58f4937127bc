import Foundation
import Publishing
import Stepping

/// The stepper in a terminal: keys in, screens out, until someone ends it.
struct StepperLoop {
    private var session: Session
    private let terminal: RawTerminal
    private let escapes: Escapes
    private let frames: FrameExport
    private var pictures: TerminalPictures?
    private var reader = KeyReader()
    private var shown: Screen?

    /// How the stepper ended.
    enum Ending {
        case quit
        case interrupted
        /// By a signal, or because the terminal is gone.
        case ended
    }

    init(_ session: Session, _ terminal: RawTerminal, colours: Bool) {
        self.session = session
        self.terminal = terminal
        frames = FrameExport(session.lesson)
        escapes = Escapes(colours: colours)
    }

    /// Runs to the end; returns the session as it was left.
    mutating func run() -> (Session, Ending) {
        CrashGuard.install(farewell: Escapes.leave)
        guard terminal.enter(Escapes.enter) else { return (session, .ended) }
        defer { terminal.leave(Escapes.leave) }
        watchForInterrupts()
        while true {
            guard draw() else { return (session, .ended) }
            switch terminal.next(within: reader.isWaiting ? 40 : -1) {
            case .bytes(let bytes):
                for key in reader.keys(bytes) {
                    if let ending = press(key) { return (session, ending) }
                }
            case .nothing:
                for key in reader.rest() {
                    if let ending = press(key) { return (session, ending) }
                }
            case .resized: shown = nil
            case .continued:
                shown = nil
                _ = terminal.enter(Escapes.enter)
            case .ended, .closed: return (session, .ended)
            }
        }
    }

    /// A key pressed during a long search ends the search.
    private mutating func watchForInterrupts() {
        let terminal = terminal
        session.isCancelled = { iteration in
            guard iteration % 64 == 0 else { return false }
            if case .bytes = terminal.next(within: 0) { return true }
            return false
        }
    }

    private mutating func draw() -> Bool {
        let size = terminal.size
        let screen = session.screen(width: size.width, height: size.height)
        guard screen != shown else { return true }
        let text = escapes.drawing(screen, over: shown)
        shown = screen
        return terminal.send(text)
    }

    private mutating func press(_ key: Key) -> Ending? {
        switch session.press(key) {
        case nil: return nil
        case .quit: return .quit
        case .interrupted: return .interrupted
        case .redraw: shown = nil
        case .suspend:
            terminal.leave(Escapes.leave)
            terminal.stop()
            _ = terminal.enter(Escapes.enter)
            shown = nil
        case .export(let runs):
            do {
                session.tell("written: \(try frames.write(session, runs))")
            } catch {
                session.tell("\(error)", isFault: true)
            }
        case .picture: showPicture()
        }
        return nil
    }

    /// Shows the frame in place of the screen until a key is pressed.
    private mutating func showPicture() {
        let asked = pictures ?? TerminalPictures.ask(terminal)
        pictures = asked
        guard asked.form != nil else {
            return session.tell(
                "this terminal does not say that it can show pictures; e writes the frame to a file",
                isFault: true)
        }
        do {
            guard let text = try asked.text(frames, session, terminal.size) else { return }
            shown = nil
            guard terminal.send(text) else { return }
            while case .nothing = terminal.next() {}
            _ = terminal.send(asked.wiping)
        } catch {
            session.tell("\(error)", isFault: true)
        }
    }
}
