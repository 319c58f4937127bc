import Calculus
import Synchronization

/// Runs independent pieces of work that may fail on several threads; results come back in order, whatever the order of the
/// work.
enum Workers {
    /// - Parameters:
    ///   - jobs: threads at most.
    ///   - prepare: makes what one thread keeps for itself, such as fonts.
    /// - Throws: the error of the earliest piece that failed.
    static func map<Worker, Result: Sendable>(
        _ count: Int, jobs: Int, prepare: @escaping @Sendable () throws -> Worker,
        _ work: @escaping @Sendable (Worker, Int) throws -> Result
    ) throws -> [Result] {
        let hasFailed = Atomic<Bool>(false)
        let done = Cores.map(count, threads: jobs, prepare: { Swift.Result { try prepare() } }) {
            worker, index -> Swift.Result<Result, any Error>? in
            guard !hasFailed.load(ordering: .relaxed) else { return nil }
            let result = worker.flatMap { worker in Swift.Result { try work(worker, index) } }
            if case .failure = result { hasFailed.store(true, ordering: .relaxed) }
            return result
        }
        return try done.compactMap { try $0?.get() }
    }
}
