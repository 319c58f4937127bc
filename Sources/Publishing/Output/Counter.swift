import Synchronization

/// Counts finished pieces over several threads.
final class Counter: Sendable {
    private let count = Atomic<Int>(0)

    /// The count after adding one.
    func increment() -> Int {
        count.wrappingAdd(1, ordering: .relaxed).newValue
    }
}
