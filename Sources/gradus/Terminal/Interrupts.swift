import Dispatch
import Foundation
import Publishing

/// Turns an interrupt from the keyboard (and a request to end) into a cancellation, so that work can clean up.
enum Interrupts {
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    /// A cancellation that an interrupt requests; a second interrupt ends the program at once.
    static func cancellation() -> (Cancellation, [any DispatchSourceSignal]) {
        let cancellation = Cancellation()
        let sources = signals.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                if cancellation.isRequested { _exit(130) }
                cancellation.request()
            }
            source.resume()
            return source
        }
        return (cancellation, sources)
    }

    /// Does work that an interrupt can cancel.
    static func watching<Result>(_ work: (Cancellation) throws -> Result) throws -> Result {
        let (cancellation, sources) = cancellation()
        defer { for source in sources { source.cancel() } }
        return try work(cancellation)
    }
}
