import Dispatch
import Synchronization

/// Independent pieces of arithmetic on all cores of the machine.
package enum Cores {
    /// The results of `work` for 0 ..< `count`, in order, whichever core computed which.
    ///
    /// - Parameter prepare: makes what one core keeps for itself, such as a machine.
    package static func map<Worker, Result: Sendable>(
        _ count: Int, prepare: @escaping @Sendable () -> Worker,
        _ work: @escaping @Sendable (Worker, Int) -> Result
    ) -> [Result] {
        guard count > 1 else {
            let worker = prepare()
            return (0..<count).map { work(worker, $0) }
        }
        let next = Atomic<Int>(0)
        let results = Mutex<[Int: Result]>([:])
        DispatchQueue.concurrentPerform(iterations: min(cores, count)) { _ in
            let worker = prepare()
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < count else { return }
                let result = work(worker, index)
                results.withLock { $0[index] = result }
            }
        }
        let done = results.withLock { $0 }
        return (0..<count).compactMap { done[$0] }
    }

    /// More threads than this would only wait; Dispatch itself uses no more than there are cores.
    private static let cores = 64
}
