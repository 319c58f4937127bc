import Synchronization

/// Times the stages of a run.
struct Stopwatch {
    private(set) var laps: [(stage: String, seconds: Double)] = []
    private var start = ContinuousClock.now

    mutating func lap(_ stage: String) {
        let now = ContinuousClock.now
        let (seconds, attoseconds) = (now - start).components
        laps.append((stage, Double(seconds) + Double(attoseconds) * 1e-18))
        start = now
    }
}

/// Counts finished pieces over several threads.
final class Counter: Sendable {
    private let count = Atomic<Int>(0)

    /// The count after adding one.
    func increment() -> Int {
        count.wrappingAdd(1, ordering: .relaxed).newValue
    }
}
