import Synchronization

/// What the watcher found last, for pages that ask.
package struct News: Sendable, Equatable {
    /// Another one for every change, also after the program was started anew.
    package let version: String
    /// What is wrong with the lesson, in the words of the terminal; nil when it could be run.
    package let faults: String?
}

/// The news, told by the watcher and read by the server.
///
/// A class because both hold the same.
package final class NewsBoard: Sendable {
    private struct Content {
        var count = 0
        var faults: String?
    }

    private let start = String(UInt64.random(in: 0 ... .max), radix: 36)
    private let content = Mutex(Content())

    package init() {}

    /// The news as they are.
    package var latest: News {
        content.withLock { News(version: "\(start)-\($0.count)", faults: $0.faults) }
    }

    /// Tells that the output changed, or what is wrong.
    package func post(faults: String?) {
        content.withLock { content in
            content.count += 1
            content.faults = faults
        }
    }

    /// The news once they are others than those of `version`, or after a while.
    func news(after version: String, within time: Duration) async -> News {
        let end = ContinuousClock.now + time
        while latest.version == version, ContinuousClock.now < end, !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(50))
        }
        return latest
    }
}
