import Dispatch
import Foundation

/// The work's result, done on a thread whose stack holds 1,000 levels of Yams' recursion.
///
/// Yams descends that deep before its parser refuses, which takes more than a megabyte; not every thread has it.
func withDeepStack<Result: Sendable>(_ work: @escaping @Sendable () -> Result) -> Result {
    let outcome = Outcome<Result>()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
        outcome.result = work()
        done.signal()
    }
    thread.stackSize = 16 << 20
    thread.start()
    done.wait()
    return outcome.result ?? work()
}

/// Where the thread leaves its result; the semaphore orders the write before the read.
private final class Outcome<Result>: @unchecked Sendable {
    var result: Result?
}
