import Foundation
import Synchronization

/// Runs independent pieces of work on several threads; results come back in order, whatever the order of the work.
enum Workers {
    /// - Parameters:
    ///   - jobs: threads at most.
    ///   - prepare: makes what one thread keeps for itself, such as fonts.
    /// - Throws: the error of the earliest piece that failed.
    static func map<Worker, Result: Sendable>(
        _ count: Int, jobs: Int, prepare: @escaping @Sendable () throws -> Worker,
        _ work: @escaping @Sendable (Worker, Int) throws -> Result
    ) throws -> [Result] {
        let next = Atomic<Int>(0)
        let results = Mutex<[Int: Swift.Result<Result, any Error>]>([:])
        let hasFailed = Atomic<Bool>(false)
        DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, count))) { _ in
            let worker = Swift.Result { try prepare() }
            while !hasFailed.load(ordering: .relaxed) {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < count else { return }
                let result = worker.flatMap { worker in Swift.Result { try work(worker, index) } }
                if case .failure = result { hasFailed.store(true, ordering: .relaxed) }
                results.withLock { $0[index] = result }
            }
        }
        let done = results.withLock { $0 }
        if let failed = done.sorted(by: { $0.key < $1.key }).first(where: { (try? $0.value.get()) == nil }) {
            _ = try failed.value.get()
        }
        return try (0..<count).compactMap { try done[$0]?.get() }
    }
}
