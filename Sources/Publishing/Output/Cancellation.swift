import Synchronization

/// A request to stop, made from outside (an interrupt) and looked at by long work.
package final class Cancellation: Sendable {
    /// Thrown by work that was asked to stop.
    package struct Cancelled: Error {
        package init() {}
    }

    private let requested = Atomic<Bool>(false)

    package init() {}

    package var isRequested: Bool { requested.load(ordering: .relaxed) }

    package func request() {
        requested.store(true, ordering: .relaxed)
    }

    package func check() throws {
        if isRequested { throw Cancelled() }
    }
}
