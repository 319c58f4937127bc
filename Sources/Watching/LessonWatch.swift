import Dispatch
import Foundation
import Lessons
import Publishing

/// Runs a lesson, and again whenever one of its files changes.
package struct LessonWatch: Sendable {
    /// What came of a run.
    package enum Event: Sendable {
        case written(Lesson, LessonRun.Summary, seconds: Double)
        case failed(any Error)
    }

    /// How often the files are looked at, in milliseconds.
    private static let interval: UInt32 = 100

    private let path: String
    private let overrides: [String]
    private let options: LessonRun.Options
    private let progress: ProgressReport

    package init(
        _ path: String, overrides: [String], _ options: LessonRun.Options, progress: ProgressReport
    ) {
        self.path = path
        self.overrides = overrides
        self.options = options
        self.progress = progress
    }

    /// Watches until it is cancelled; `tell` is called after every run that came to an end, from another thread.
    ///
    /// A run whose lesson changes meanwhile is broken off and begun again.
    package func run(until cancellation: Cancellation, tell: @escaping @Sendable (Event) -> Void) {
        while !cancellation.isRequested {
            var files = WatchedFiles(Lesson.files(of: path, overrides: overrides))
            let stop = Cancellation()
            let end = begin(stop, tell)
            while !cancellation.isRequested && !files.haveChanged() { usleep(LessonWatch.interval * 1000) }
            stop.request()
            end.wait()
        }
    }

    private func begin(_ stop: Cancellation, _ tell: @escaping @Sendable (Event) -> Void) -> DispatchGroup {
        let group = DispatchGroup()
        DispatchQueue.global().async(group: group) {
            do {
                var clock = Stopwatch()
                let lesson = try Lesson.read(path: path, overrides: overrides)
                let summary = try LessonRun(lesson, options, progress: progress, cancellation: stop).write()
                clock.lap("all")
                tell(.written(lesson, summary, seconds: clock.laps[0].seconds))
            } catch is Cancellation.Cancelled {
                // Something newer is on its way.
            } catch {
                tell(.failed(error))
            }
        }
        return group
    }
}
