import Dispatch
import Foundation
import Publishing

/// Turns an interrupt from the keyboard (and a request to end) into a cancellation, so that work can clean up.
enum Interrupts {
    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    /// A cancellation that an interrupt requests; a second interrupt ends the program at once.
    private static func cancellation(_ ends: DispatchGroup) -> (Cancellation, [any DispatchSourceSignal]) {
        let cancellation = Cancellation()
        let sources = signals.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                if cancellation.isRequested { _exit(130) }
                cancellation.request()
            }
            ends.enter()
            source.setCancelHandler { ends.leave() }
            source.resume()
            return source
        }
        return (cancellation, sources)
    }

    /// Does work that an interrupt can cancel.
    static func watching<Result>(_ work: (Cancellation) throws -> Result) throws -> Result {
        let ends = DispatchGroup()
        let (cancellation, sources) = cancellation(ends)
        defer {
            for source in sources { source.cancel() }
            // A source that ends later would put back how its signal was handled before, over whoever handles it by then.
            ends.wait()
        }
        return try work(cancellation)
    }
}
