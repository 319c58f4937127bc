import Publishing
import Synchronization

/// A progress bar on standard error, only where that is a terminal and only for work that takes a while.
enum ProgressBar {
    private struct State {
        var lastDrawn = ContinuousClock.now
        var isShown = false
    }

    private static let state = Mutex(State())
    private static let width = 24

    /// A bar under that label; silent when standard error is no terminal.
    static func progress(_ label: String, quiet: Bool) -> ProgressReport {
        guard !quiet && Console.standardErrorIsTerminal else { return .silent }
        let started = ContinuousClock.now
        return ProgressReport { stage, done, total in
            let now = ContinuousClock.now
            // Short work stays without a bar; a longer one is drawn ten times a second.
            guard now - started > .milliseconds(300) else { return }
            state.withLock { state in
                guard now - state.lastDrawn > .milliseconds(100) else { return }
                state.lastDrawn = now
                state.isShown = true
                let share = total > 0 ? min(Double(done) / Double(total), 1) : 0
                let full = Int(share * Double(width))
                let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
                Console.draw("\r\u{1B}[K\(label) · \(stage) \(bar) \(done) of \(total)")
            }
        }
    }

    /// Takes the bar away before something else is written.
    static func clear() {
        state.withLock { state in
            guard state.isShown else { return }
            state.isShown = false
            Console.draw("\r\u{1B}[K")
        }
    }
}
