import Dispatch
import Synchronization

/// Independent pieces of arithmetic on all cores of the machine.
package enum Cores {
    /// The results of `work` for 0 ..< `count`, in order, whichever core computed which.
    ///
    /// - Parameters:
    ///   - threads: how many work at once, at most.
    ///   - prepare: makes what one thread keeps for itself, such as a machine.
    package static func map<Worker, Result: Sendable>(
        _ count: Int, threads: Int = Cores.most, prepare: @escaping @Sendable () -> Worker,
        _ work: @escaping @Sendable (Worker, Int) -> Result
    ) -> [Result] {
        guard count > 1 else {
            let worker = prepare()
            return (0..<count).map { work(worker, $0) }
        }
        let next = Atomic<Int>(0)
        let results = Mutex<[Int: Result]>([:])
        DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
            // Threads that come when all is done prepare nothing.
            var prepared: Worker?
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < count else { return }
                let worker = prepared ?? prepare()
                prepared = worker
                let result = work(worker, index)
                results.withLock { $0[index] = result }
            }
        }
        let done = results.withLock { $0 }
        return (0..<count).compactMap { done[$0] }
    }

    /// More threads than this would only wait; Dispatch itself uses no more than there are cores.
    package static let most = 64
}
